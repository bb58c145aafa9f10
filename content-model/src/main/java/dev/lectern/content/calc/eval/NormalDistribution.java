package dev.lectern.content.calc.eval;

/**
 * The standard normal distribution, computed by the same steps here and in the reader's browser, so
 * that both print the same digits. Only the four operations, {@code sqrt}, {@code exp} and {@code
 * log} are used, which {@link StrictMath} and browsers take from the same library (fdlibm).
 */
final class NormalDistribution {

  private NormalDistribution() {}

  private static double ratio(double x, double[] above, double[] below) {
    double numerator = above[above.length - 1];
    double denominator = below[below.length - 1];
    for (int i = above.length - 2; i >= 0; i--) {
      numerator = numerator * x + above[i];
    }
    for (int i = below.length - 2; i >= 0; i--) {
      denominator = denominator * x + below[i];
    }
    return numerator / denominator;
  }

  private static final double[] CENTRE_ABOVE = {
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3
  };
  private static final double[] CENTRE_BELOW = {
    1.0,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3
  };
  private static final double[] SIDE_ABOVE = {
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4
  };
  private static final double[] SIDE_BELOW = {
    1.0,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] TAIL_ABOVE = {
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7
  };
  private static final double[] TAIL_BELOW = {
    1.0,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  /**
   * The point below which a share of the distribution lies, to about 16 digits.
   *
   * <p>Wichura 1988, "The percentage points of the normal distribution", Applied Statistics 37,
   * algorithm AS 241 (PPND16).
   *
   * @param share above 0 and below 1
   */
  static double quantile(double share) {
    double q = share - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * ratio(0.180625 - q * q, CENTRE_ABOVE, CENTRE_BELOW);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? share : 1 - share));
    double distance =
        r <= 5 ? ratio(r - 1.6, SIDE_ABOVE, SIDE_BELOW) : ratio(r - 5, TAIL_ABOVE, TAIL_BELOW);
    return q < 0 ? -distance : distance;
  }

  /** From here on the tail is below what a double can add to 1. */
  private static final double FAR = 38;

  /** How many steps of the continued fraction; the error is below 1e-15 where it is used. */
  private static final int STEPS = 200;

  /**
   * The share of the distribution below a point.
   *
   * <p>Near the middle by the series of Abramowitz and Stegun 26.2.11, outside by the continued
   * fraction 26.2.14; to about 14 digits of the smaller tail.
   */
  static double cdf(double x) {
    double distance = Math.abs(x);
    if (distance >= FAR) {
      return x < 0 ? 0 : 1;
    }
    double density = StrictMath.exp(-distance * distance / 2) / StrictMath.sqrt(2 * Math.PI);
    double tail;
    if (distance < 2.5) {
      double term = distance;
      double sum = distance;
      for (int odd = 3; term > sum * 1e-17; odd += 2) {
        term = term * distance * distance / odd;
        sum += term;
      }
      tail = 0.5 - density * sum;
    } else {
      double fraction = 0;
      for (int step = STEPS; step >= 1; step--) {
        fraction = step / (distance + fraction);
      }
      tail = density / (distance + fraction);
    }
    return x < 0 ? tail : 1 - tail;
  }
}
