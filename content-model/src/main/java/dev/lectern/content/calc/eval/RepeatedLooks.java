package dev.lectern.content.calc.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** A simulated experiment without any effect that is looked at again and again. */
final class RepeatedLooks {

  /** More than one content asks for; each takes milliseconds, and is asked for again and again. */
  private static final int MOST_KNOWN = 64;

  private static final Map<Experiments, Double> KNOWN =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Experiments, Double> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  private record Experiments(int looks, double alpha, int runs, int seed) {}

  private RepeatedLooks() {}

  /**
   * The share of experiments in which some look is significant.
   *
   * <p>At look k the statistic is the sum of k standard normal steps over the root of k, as in
   * Armitage, McPherson and Rowe 1969, "Repeated significance tests on accumulating data", J. R.
   * Statist. Soc. A 132. The random numbers are of a 32-bit xorshift (Marsaglia 2003) turned normal
   * by the inverse distribution, so that a browser simulates the same experiments.
   *
   * @param looks from 1 up
   * @param alpha the two-sided level of each look, between 0 and 1
   * @param runs how many experiments
   * @param seed not 0
   */
  static double errorRate(int looks, double alpha, int runs, int seed) {
    Experiments asked = new Experiments(looks, alpha, runs, seed);
    synchronized (KNOWN) {
      Double known = KNOWN.get(asked);
      if (known != null) {
        return known;
      }
    }
    double rate = simulated(looks, alpha, runs, seed);
    synchronized (KNOWN) {
      KNOWN.put(asked, rate);
    }
    return rate;
  }

  private static double simulated(int looks, double alpha, int runs, int seed) {
    double critical = NormalDistribution.quantile(1 - alpha / 2);
    int state = seed;
    int significant = 0;
    for (int run = 0; run < runs; run++) {
      double sum = 0;
      boolean stopped = false;
      for (int look = 1; look <= looks && !stopped; look++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        sum += NormalDistribution.quantile(((state >>> 1) + 0.5) / 2147483648.0);
        stopped = Math.abs(sum) > critical * StrictMath.sqrt(look);
      }
      if (stopped) {
        significant++;
      }
    }
    return (double) significant / runs;
  }
}
