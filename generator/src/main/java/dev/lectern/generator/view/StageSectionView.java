package dev.lectern.generator.view;

/**
 * What a design says at one stage.
 *
 * @param number the stage's place
 * @param hue which of the stage colours it has
 * @param minutes how long it is
 * @param href the stage's page
 * @param section its heading and text
 */
public record StageSectionView(
    int number, int hue, int minutes, String href, SectionView section) {}
