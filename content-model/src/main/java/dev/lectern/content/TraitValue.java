package dev.lectern.content;

/**
 * What one entry says of one trait.
 *
 * @param trait the trait
 * @param value the entry's value
 */
public record TraitValue(Trait trait, Text value) {}
