package dev.lectern.content;

import java.math.BigDecimal;

/**
 * A number that an author typed where it is needed, and not as an input.
 *
 * @param id what it is called on its page: {@code limit}, or {@code hop-} and a place
 * @param label what it is for
 * @param number in {@code unit}
 * @param unit as it is printed
 * @param basis who vouches for it
 */
public record TypedAmount(String id, String label, BigDecimal number, String unit, Basis basis) {}
