package dev.lectern.generator.view;

/**
 * What a script that practises with the reader works with.
 *
 * @param site the name under which a browser keeps what the reader leaves
 * @param script the data, below the folder of assets; empty for none
 */
public record PracticeDataView(String site, String script) {}
