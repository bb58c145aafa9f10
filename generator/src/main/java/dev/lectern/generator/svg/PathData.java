package dev.lectern.generator.svg;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The data of a path in a short form: rounded, with a letter for each command, straight curves as
 * lines, and without steps that go nowhere. Mermaid's "rough" shapes are drawn that way even when
 * they are smooth: a stadium has 42,000 characters, most of them straight curves of no length.
 */
final class PathData {

  /** How far a control point may lie beside a line that still counts as straight. */
  private static final double STRAIGHT = 0.02;

  private final String text;
  private final boolean smooth;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private double x;
  private double y;
  private double startX;
  private double startY;

  /** The last "move to" that no line has followed yet; empty if there is none. */
  private String move = "";

  private PathData(String text) {
    this.text = text;
    // The smooth commands mirror the curve before them, so it has to stay one.
    this.smooth = text.chars().anyMatch(c -> "SsTt".indexOf(c) >= 0);
  }

  /**
   * The short form; nothing if the text does not hold to the grammar of SVG 2, section 9.3.9:
   * numbers may touch each other ({@code 1.5.5-2}), and the flags of an arc need no separator
   * ({@code 01}).
   */
  static Optional<String> shortened(String text) {
    PathData path = new PathData(text);
    return path.read() ? Optional.of(path.out.toString()) : Optional.empty();
  }

  /** The path without parts that draw the same again; the same picture unless filled by evenodd. */
  static String withoutRepeats(String path) {
    if (path.indexOf('m') >= 0 || path.indexOf('M', 1) < 0) {
      return path;
    }
    Set<String> parts = new LinkedHashSet<>();
    int from = 0;
    for (int next = path.indexOf('M', 1); next >= 0; next = path.indexOf('M', from + 1)) {
      parts.add(path.substring(from, next));
      from = next;
    }
    parts.add(path.substring(from));
    return String.join("", parts);
  }

  private boolean read() {
    char command = ' ';
    boolean first = true;
    at = Geometry.skip(text, 0);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        command = c;
        at = Geometry.skip(text, at + 1);
      } else if (command == ' ' || arity(command) == 0) {
        return false;
      }
      int arity = arity(command);
      if (arity < 0 || (first && command != 'M' && command != 'm')) {
        return false;
      }
      double[] numbers = new double[arity];
      for (int i = 0; i < arity; i++) {
        if (!readNumber(numbers, i, arity == 7 && (i == 3 || i == 4))) {
          return false;
        }
      }
      write(first && command == 'm' ? 'M' : command, numbers);
      first = false;
      // What follows a "move to" without a letter is a line.
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
    return true;
  }

  private boolean readNumber(double[] numbers, int index, boolean flag) {
    if (flag) {
      if (at >= text.length() || "01".indexOf(text.charAt(at)) < 0) {
        return false;
      }
      numbers[index] = text.charAt(at) - '0';
      at = Geometry.skip(text, at + 1);
      return true;
    }
    int end = Geometry.endOfNumber(text, at);
    if (end == at) {
      return false;
    }
    numbers[index] = Geometry.rounded(Double.parseDouble(text.substring(at, end)));
    at = Geometry.skip(text, end);
    return true;
  }

  private void write(char command, double[] numbers) {
    double fromX = x;
    double fromY = y;
    advance(command, numbers);
    switch (command) {
      case 'M' -> move = printed('M', numbers);
      case 'L' -> {
        if (x != fromX || y != fromY) {
          append(printed('L', numbers));
        }
      }
      case 'C' -> {
        if (smooth || !isStraight(fromX, fromY, numbers)) {
          append(printed('C', numbers));
        } else if (x != fromX || y != fromY) {
          append(printed('L', new double[] {x, y}));
        }
      }
      default -> append(printed(command, numbers));
    }
  }

  private void append(String printed) {
    out.append(move).append(printed);
    move = "";
  }

  private static String printed(char command, double[] numbers) {
    StringBuilder printed = new StringBuilder().append(command);
    for (int i = 0; i < numbers.length; i++) {
      printed.append(i == 0 ? "" : " ").append(Geometry.number(numbers[i]));
    }
    return printed.toString();
  }

  /** Moves the pen. */
  private void advance(char command, double[] numbers) {
    boolean relative = Character.isLowerCase(command);
    double fromX = relative ? x : 0;
    double fromY = relative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'Z' -> {
        x = startX;
        y = startY;
      }
      case 'H' -> x = fromX + numbers[0];
      case 'V' -> y = fromY + numbers[0];
      default -> {
        x = fromX + numbers[numbers.length - 2];
        y = fromY + numbers[numbers.length - 1];
      }
    }
    if (Character.toUpperCase(command) == 'M') {
      startX = x;
      startY = y;
    }
  }

  /** Whether both control points lie on the line between the ends. */
  private boolean isStraight(double fromX, double fromY, double[] numbers) {
    double dx = x - fromX;
    double dy = y - fromY;
    double length = Math.hypot(dx, dy);
    for (int i = 0; i < 4; i += 2) {
      double px = numbers[i] - fromX;
      double py = numbers[i + 1] - fromY;
      if (length == 0) {
        if (Math.hypot(px, py) > STRAIGHT) {
          return false;
        }
        continue;
      }
      double along = (px * dx + py * dy) / length;
      double beside = Math.abs(px * dy - py * dx) / length;
      if (beside > STRAIGHT || along < -STRAIGHT || along > length + STRAIGHT) {
        return false;
      }
    }
    return true;
  }

  /** How many numbers a command takes; less than 0 if there is no such command. */
  private static int arity(char command) {
    return switch (command) {
      case 'Z', 'z' -> 0;
      case 'H', 'h', 'V', 'v' -> 1;
      case 'M', 'm', 'L', 'l', 'T', 't' -> 2;
      case 'Q', 'q', 'S', 's' -> 4;
      case 'C', 'c' -> 6;
      case 'A', 'a' -> 7;
      default -> -1;
    };
  }
}
