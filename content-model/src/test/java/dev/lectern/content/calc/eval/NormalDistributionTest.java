package dev.lectern.content.calc.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

  /** Compared with {@code norm.ppf} and {@code norm.cdf} of SciPy 1.17.1. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8, 0.841621233572914",
    "0.975, 1.95996398454005",
    "0.995, 2.5758293035489",
    "0.025, -1.95996398454005",
    "1e-10, -6.36134090240406",
    "0.0001, -3.71901648545571"
  })
  void quantilesAreThoseOfTheTables(double share, double point) {
    assertThat(NormalDistribution.quantile(share)).isCloseTo(point, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.841344746068543",
    "-1, 0.158655253931457",
    "1.959964, 0.975000000899",
    "2.5, 0.993790334674224",
    "-2.5, 0.00620966532577613",
    "-5, 2.86651571879194e-07",
    "-8, 6.22096057427178e-16",
    "40, 1",
    "-40, 0"
  })
  void sharesAreThoseOfTheTables(double point, double share) {
    assertThat(NormalDistribution.cdf(point)).isCloseTo(share, within(Math.max(share * 1e-9, 0)));
  }

  @Test
  void eachUndoesTheOther() {
    for (double share = 0.001; share < 1; share += 0.001) {
      assertThat(NormalDistribution.cdf(NormalDistribution.quantile(share)))
          .isCloseTo(share, within(1e-13));
    }
  }

  /** As 400,000 experiments of another generator (NumPy) gave, to within the error of both. */
  @ParameterizedTest
  @CsvSource({"1, 0.05", "7, 0.166", "10, 0.193", "20, 0.248"})
  void repeatedLooksInflateTheError(int looks, double rate) {
    assertThat(RepeatedLooks.errorRate(looks, 0.05, 100_000, 1)).isCloseTo(rate, within(0.004));
  }

  @Test
  void theSameSeedSimulatesTheSameExperiments() {
    assertThat(RepeatedLooks.errorRate(7, 0.05, 10_000, 42))
        .isEqualTo(RepeatedLooks.errorRate(7, 0.05, 10_000, 42))
        .isNotEqualTo(RepeatedLooks.errorRate(7, 0.05, 10_000, 43));
  }
}
