package dev.lectern.generator.web;

import java.io.IOException;

/** An address that may not be asked. */
final class RefusedException extends IOException {

  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }
}
