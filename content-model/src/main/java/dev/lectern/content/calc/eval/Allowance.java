package dev.lectern.content.calc.eval;

import dev.lectern.content.load.Guesses;

/**
 * What the formulas of one file may cost together, and those of all files. Each has bounds of its
 * own; thousands of them in one file would still keep a build busy for minutes, and a file that
 * spends all of its own leaves the others theirs.
 *
 * <pre>
 * Allowance first = new Allowance();
 * Allowance second = first.ofAnotherFile();
 * </pre>
 */
public final class Allowance {

  /** How many nodes the expressions of a file may visit: about half a second. */
  public static final long MAX_FILE_STEPS = 10_000_000;

  /** How many nodes all expressions may visit together. */
  public static final long MAX_STEPS = 10 * MAX_FILE_STEPS;

  /**
   * How many nodes of functions' bodies the units of a file's expressions may be looked for in,
   * functions spelt out; unlike numbers, units are found by a library, which takes its time.
   */
  public static final long MAX_FILE_NODES = 500_000;

  /** The same of all files. */
  public static final long MAX_NODES = 10 * MAX_FILE_NODES;

  private final Account file;
  private final Account all;
  private final Guesses guesses;

  /** What is left. */
  private static final class Account {
    private long steps;
    private long nodes;

    Account(long steps, long nodes) {
      this.steps = steps;
      this.nodes = nodes;
    }
  }

  private Allowance(Account file, Account all, Guesses guesses) {
    this.file = file;
    this.all = all;
    this.guesses = guesses;
  }

  /** That of the first file. */
  public Allowance() {
    this(fresh(), new Account(MAX_STEPS, MAX_NODES), Guesses.limited());
  }

  private static Account fresh() {
    return new Account(MAX_FILE_STEPS, MAX_FILE_NODES);
  }

  /** That of a file of the same content. */
  public Allowance ofAnotherFile() {
    return new Allowance(fresh(), all, Guesses.limited());
  }

  /** The same for formulas that are tried: it costs as much, and nobody hears of mistakes. */
  public Allowance unheard() {
    return new Allowance(file, all, Guesses.none());
  }

  /** What may be spent on finding what the author meant. */
  Guesses guesses() {
    return guesses;
  }

  /** Takes steps, and says whether they were left. */
  public boolean takeSteps(long some) {
    file.steps -= some;
    all.steps -= some;
    return file.steps >= 0 && all.steps >= 0;
  }

  /** Takes nodes of functions, and says whether they were left. */
  public boolean takeNodes(long some) {
    file.nodes -= some;
    all.nodes -= some;
    return file.nodes >= 0 && all.nodes >= 0;
  }

  /** Whether so many steps and nodes are left. */
  public boolean leaves(long steps, long nodes) {
    return file.steps >= steps && all.steps >= steps && file.nodes >= nodes && all.nodes >= nodes;
  }

  /** How many steps the formulas of this file took. */
  public long stepsTaken() {
    return MAX_FILE_STEPS - file.steps;
  }

  /** How many nodes of functions the formulas of this file took. */
  public long nodesTaken() {
    return MAX_FILE_NODES - file.nodes;
  }

  /** What is said when no steps are left. */
  String refusal() {
    return file.steps < 0
        ? "the formulas of this file take more than " + MAX_FILE_STEPS + " steps together"
        : "the formulas of all files take more than " + MAX_STEPS + " steps together";
  }
}
