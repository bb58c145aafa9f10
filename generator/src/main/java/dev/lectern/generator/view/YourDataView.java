package dev.lectern.generator.view;

/**
 * What the reader's browser keeps.
 *
 * @param data what the script works with
 */
public record YourDataView(FrameView frame, PracticeDataView data) implements PageView {}
