package dev.lectern.content.rule.checks;

import dev.lectern.content.Diagram;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A diagram says what it shows and leaves the rest to the page: no code, no links, no colours, no
 * settings. Each line is read once, from its beginning to its end; Mermaid's grammars are not.
 */
public final class DiagramPlain implements EachRule {

  private static final RuleId ID = new RuleId("diagram-plain");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "A diagram holds no code, no links, no HTML, no colours and no settings.",
              "Pictures take their colours from the page, so that they can be read in light and in dark. Links and code in a diagram would be a way into the page for whoever writes the content.",
              new RuleExample(
                  "problems/king-and-pawn.md",
"""
  king --> pawn
""",
"""
  king --> pawn
  click king "https://example.org/"
"""))
          .reliedOn();
  private static final int MAX_COMPLAINTS = 20;

  private static final String NO_CODE =
      "A diagram has no code and no links of its own. Declare the architecture in front matter,"
          + " where a component names its entry.";
  private static final String NO_COLOURS =
      "A diagram has no colours of its own: they come from the page, which has two themes.";
  private static final String NO_SETTINGS =
      "A diagram has no settings of its own: they are the same for all.";

  /** What Mermaid, or a browser, understands wherever it stands, in capitals or not. */
  private static final Map<String, String> ANYWHERE =
      Map.of(
          "%%{", NO_SETTINGS,
          "themeCSS", NO_COLOURS,
          "@import", NO_COLOURS,
          "javascript:", NO_CODE);

  /** Diagrams whose lines begin with an author's own words. */
  private static final Set<String> WORDY =
      Set.of("mindmap", "timeline", "journey", "kanban", "pie", "quadrantChart");

  private static final Set<String> WITH_MENUS =
      Set.of("sequenceDiagram", "classDiagram", "classDiagram-v2");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    check(part.diagrams(), sink);
  }

  private static void check(List<Diagram> diagrams, DiagnosticSink sink) {
    diagrams.forEach(diagram -> check(diagram, sink));
  }

  static void check(Diagram diagram, DiagnosticSink sink) {
    new Reading(diagram, sink).read();
  }

  /** One diagram, line after line. */
  private static final class Reading {

    private final Diagram diagram;
    private final DiagnosticSink sink;
    private String type = "";
    private boolean inDescription = false;
    private int complaints = 0;

    Reading(Diagram diagram, DiagnosticSink sink) {
      this.diagram = diagram;
      this.sink = sink;
    }

    void read() {
      List<String> lines = diagram.lines();
      for (int i = 0; i < lines.size(); i++) {
        read(lines.get(i), i + 1);
      }
    }

    private void read(String line, int number) {
      anywhere(line, number);
      tags(line, number);
      String text = line.strip();
      if (inDescription) {
        inDescription = text.indexOf('}') < 0;
      } else if (type.isEmpty() && text.startsWith("---")) {
        complain(number, line.indexOf('-') + 1, "Front matter is not let in. " + NO_SETTINGS);
        type = "---";
      } else if (text.startsWith("accDescr")) {
        boolean block = text.substring("accDescr".length()).stripLeading().startsWith("{");
        inDescription = block && text.indexOf('}') < 0;
      } else if (!text.startsWith("accTitle") && !text.startsWith("%%")) {
        type = type.isEmpty() ? word(text, 0) : type;
        statements(line, number);
      }
    }

    private void anywhere(String line, int number) {
      ANYWHERE.forEach(
          (mark, why) -> {
            for (int i = 0; i + mark.length() <= line.length(); i++) {
              if (line.regionMatches(true, i, mark, 0, mark.length())) {
                complain(number, i + 1, "\"" + mark + "\" is not let in. " + why);
                break;
              }
            }
          });
    }

    /** Statements end with their line or with a semicolon; not with one between quotes. */
    private void statements(String line, int number) {
      boolean quoted = false;
      boolean begins = true;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean quote = c == '"';
        quoted ^= quote;
        // No label holds a double quote, so a key between two is one wherever it seems to stand.
        if ((quote || !quoted) && isImageKey(line, i)) {
          complain(number, i + 1, "Images are not published. Write what it shows as a label.");
        }
        if (begins && isWordPart(c)) {
          statement(line, i, number);
        }
        begins = !quoted && (c == ';' || (begins && Character.isWhitespace(c)));
      }
    }

    /** Only nodes of flowcharts take one: {@code img:}, as YAML lets a key be written. */
    private boolean isImageKey(String line, int at) {
      boolean flowchart = type.startsWith("flowchart") || type.startsWith("graph");
      char quote = line.charAt(at);
      String key = quote == '"' || quote == '\'' ? quote + "img" + quote : "img";
      if (!flowchart || !line.startsWith(key, at) || isWordPart(line, at - 1)) {
        return false;
      }
      int colon = at + key.length();
      while (colon < line.length() && Character.isWhitespace(line.charAt(colon))) {
        colon++;
      }
      return line.startsWith(":", colon);
    }

    /** A word that begins a statement and is followed by another word is a command. */
    private void statement(String line, int at, int number) {
      String word = word(line, at);
      int end = at + word.length();
      int next = end;
      while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
        next++;
      }
      boolean command =
          next > end
              && next < line.length()
              && (line.charAt(next) == '"' || Character.isLetterOrDigit(line.charAt(next)));
      if (command && !objection(word).isEmpty()) {
        complain(number, at + 1, "\"" + word + "\" is not let in. " + objection(word));
      }
    }

    /** Why a command is not let in in a diagram of this type; empty if it is, or is none. */
    private String objection(String command) {
      boolean wordy = WORDY.contains(type);
      return switch (command) {
        case "click", "href" -> wordy ? "" : NO_CODE;
        case "link", "links", "callback" -> WITH_MENUS.contains(type) ? NO_CODE : "";
        case "style", "linkStyle", "classDef" -> wordy || type.equals("gantt") ? "" : NO_COLOURS;
        case "rect" -> type.equals("sequenceDiagram") ? NO_COLOURS : "";
        default -> "";
      };
    }

    /** Mermaid takes a tag for HTML wherever it stands; only line breaks are needed. */
    private void tags(String line, int number) {
      int at = line.indexOf('<');
      while (at >= 0) {
        int stereotype = stereotypeEnd(line, at);
        int name = line.startsWith("/", at + 1) ? at + 2 : at + 1;
        if (stereotype < 0
            && name < line.length()
            && isLetter(line.charAt(name))
            && !isBreak(line, at)) {
          complain(
              number,
              at + 1,
              "HTML is not let in, apart from \"<br/>\" for a new line. Write \"#lt;\" for a bare"
                  + " \"<\".");
        }
        at = line.indexOf('<', Math.max(at + 1, stereotype));
      }
    }

    /** Where {@code <<interface>>} ends, or -1 if that is not what stands there. */
    private static int stereotypeEnd(String line, int at) {
      if (!line.startsWith("<<", at)) {
        return -1;
      }
      int i = at + 2;
      while (i < line.length() && isWordPart(line.charAt(i))) {
        i++;
      }
      return line.startsWith(">>", i) ? i : -1;
    }

    private static boolean isBreak(String line, int at) {
      String tag = line.substring(at, Math.min(line.length(), at + 6)).toLowerCase(Locale.ROOT);
      return tag.startsWith("<br>") || tag.startsWith("<br/>") || tag.startsWith("<br />");
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWordPart(char c) {
      return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static boolean isWordPart(String line, int at) {
      return at >= 0 && isWordPart(line.charAt(at));
    }

    private static String word(String line, int at) {
      int end = at;
      while (end < line.length() && isWordPart(line.charAt(end))) {
        end++;
      }
      return line.substring(at, end);
    }

    /** More than a few complaints about one diagram say nothing new. */
    private void complain(int line, int column, String message) {
      if (complaints < MAX_COMPLAINTS) {
        sink.report(Diagnostic.error(ID, diagram.at(line, column), message));
      }
      complaints++;
    }
  }
}
