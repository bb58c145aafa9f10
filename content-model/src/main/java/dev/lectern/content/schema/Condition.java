package dev.lectern.content.schema;

import java.util.List;

/**
 * How keys of one mapping depend on each other. A key is there if it has a value, and a list that
 * may be empty only if it has items.
 */
public sealed interface Condition {

  /** Something for each condition. */
  interface Cases<R> {
    R oneOf(OneOf keys);

    R notTogether(NotTogether keys);

    R besideList(BesideList keys);

    R whereFalse(WhereFalse keys);
  }

  <R> R accept(Cases<R> cases);

  /** Exactly one of the keys is there. */
  record OneOf(List<String> keys) implements Condition {

    public OneOf {
      keys = List.copyOf(keys);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.oneOf(this);
    }
  }

  /** At most one of two keys is there. */
  record NotTogether(String one, String other) implements Condition {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notTogether(this);
    }
  }

  /** A key is known only where another has a list. */
  record BesideList(String key, String list) implements Condition {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.besideList(this);
    }
  }

  /** A key must be there where another is false, and must not be where it is true. */
  record WhereFalse(String key, String truth) implements Condition {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.whereFalse(this);
    }
  }
}
