package dev.lectern.content.rule;

/** A rule that can tell from an edit alone whether it still holds. */
public interface EditRule extends Rule, EditCheck {}
