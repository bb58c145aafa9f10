/**
 * What fuzz targets share. A target is a test that Jazzer feeds: it stands beside what it tries,
 * and its seeds and found inputs below {@code src/test/resources} beside it, in {@code
 * <class>Inputs/<method>}. A plain build replays those only; {@code docs/testing.md} says how more
 * are looked for.
 */
package dev.lectern.generator.fuzz;
