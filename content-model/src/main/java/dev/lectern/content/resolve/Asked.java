package dev.lectern.content.resolve;

import java.util.function.Function;

/**
 * A question that was asked while an entry was read, and its answer then.
 *
 * @param about what it is about
 * @param question finds the answer in nothing but the surroundings
 */
record Asked<A>(Subject about, Function<Surroundings, A> question, A answer) {

  boolean hasSameAnswer(Surroundings surroundings) {
    return answer.equals(question.apply(surroundings));
  }
}
