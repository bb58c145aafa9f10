package dev.lectern.content;

/** An agent into which a skill can be installed. */
public enum InstallTarget {
  CLAUDE_CODE,
  CURSOR,
  CODEX
}
