package dev.lectern.content;

/**
 * What one pattern says of one trait.
 *
 * @param trait the trait
 * @param value the pattern's value
 */
public record TraitValue(Trait trait, Text value) {}
