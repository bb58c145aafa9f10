package dev.lectern.generator.hostile;

import static dev.lectern.generator.hostile.HostileFile.harmless;
import static dev.lectern.generator.hostile.HostileFile.refused;
import static dev.lectern.generator.hostile.HostileFile.utf8;

import dev.lectern.generator.hostile.HostileFile.Expected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Hostile files of every kind, made by rules: what attacks a text is tried in each place where a
 * text stands, what attacks a parser in each kind of file, and the rest by hand. All of them say
 * {@code PWNED}, so that a page can be searched for what got through.
 */
final class HostileCorpus {

  private static final String MARKER = "PWNED";

  private final Path valid;
  private final List<HostileFile> files = new ArrayList<>();

  private HostileCorpus(Path valid) {
    this.valid = valid;
  }

  /**
   * All files, in the same order each time.
   *
   * @param valid the content that they are put into
   */
  static List<HostileFile> all(Path valid) {
    HostileCorpus corpus = new HostileCorpus(valid);
    corpus.addTexts();
    corpus.addEncodings();
    corpus.addYaml();
    corpus.addMarkdown();
    corpus.addCalculations();
    corpus.addLinks();
    corpus.addReferences();
    corpus.addDiagrams();
    corpus.addNames();
    corpus.files.addAll(HostileAmounts.all(corpus));
    return List.copyOf(corpus.files);
  }

  /** A file of the valid content. */
  String text(String path) {
    try {
      return Files.readString(valid.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the valid content with other words for some of it. */
  String with(String path, String what, String instead) {
    String text = text(path);
    if (!text.contains(what)) {
      throw new IllegalArgumentException(path + " does not hold " + what);
    }
    return text.replace(what, instead);
  }

  // What attacks a text, in each place where one stands

  /**
   * A place for a text.
   *
   * @param what the words that give way to the attack, with the key if it stands in YAML
   */
  private record Slot(String name, String path, String what, UnaryOperator<String> written) {

    static Slot yaml(String name, String path, String key, String value) {
      return new Slot(name, path, key + ": " + value, attack -> key + ": " + doubleQuoted(attack));
    }

    static Slot body(String name, String path, String what) {
      return new Slot(name, path, what, attack -> attack);
    }
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private static final List<Slot> SLOTS =
      List.of(
          Slot.yaml("skill title", "skill.md", "title", "Chess Endgame Coach"),
          Slot.yaml(
              "skill answer", "skill.md", "answer", "No, it begins where few pieces are left."),
          Slot.body("skill body", "skill.md", "Work through the stages"),
          Slot.yaml("stage title", "stages/look.md", "title", "Look\norder"),
          Slot.body("stage body", "stages/look.md", "Counts pieces, pawns and tempi."),
          Slot.yaml(
              "problem summary",
              "problems/king-and-pawn.md",
              "summary",
              "One pawn against a bare king."),
          Slot.yaml("hop label", "problems/king-and-pawn.md", "label", "Weigh"),
          Slot.yaml("input label", "problems/king-and-pawn.md", "label", "Moves to promotion"),
          Slot.body("list item", "problems/king-and-pawn.md", "The pawn moves too soon."),
          Slot.body("level 3 heading", "problems/king-and-pawn.md", "### Plan"),
          Slot.yaml("term", "terms/terms.yaml", "title", "Tempo"),
          Slot.yaml("question", "questions/questions.yaml", "ask", "What do you count first?"),
          Slot.yaml("source title", "sources/sources.yaml", "title", "Endgame manual"),
          Slot.yaml("source address", "sources/sources.yaml", "url", "https://example.org/manual"),
          Slot.yaml("metric pitfall", "metrics/tempo-count.md", "pitfall", "A capture changes it."),
          Slot.yaml("overview", "overviews/metrics.md", "summary", "How play is measured."),
          Slot.body("signal list", "signals/patience.md", "\"I can wait here.\""),
          Slot.yaml("decision", "references/endgame-guide.md", "ask", "Who is to move?"),
          Slot.yaml(
              "component",
              "problems/rook-and-pawn.md",
              "summary",
              "The king leads and the pawn follows."),
          Slot.yaml(
              "evaluation",
              "evaluations/evaluations.yaml",
              "expected",
              "The time for a move, {{ each }}, and advice to keep a reserve."));

  private static final Map<String, String> ATTACKS = attacks();

  private static Map<String, String> attacks() {
    Map<String, String> attacks = new LinkedHashMap<>();
    attacks.put("script", "<script>PWNED()</script>");
    attacks.put("broken script", "</title></style></textarea><ScRiPt/src=//x.example/PWNED>");
    attacks.put("escaped script", "\\<script>PWNED()\\</script>");
    attacks.put("entity script", "&lt;script&gt;PWNED()&lt;/script&gt;&#60;pwned&#62;");
    attacks.put("code script", "`<script>PWNED()</script>` ``\"><pwned>``");
    attacks.put("handler", "<img src=x onerror=PWNED()>");
    attacks.put("svg", "<svg/onload=PWNED()><style>@import'//x.example'</style>");
    attacks.put("out of an attribute", "\" onmouseover=\"PWNED()\" pwned='\"><pwned>");
    attacks.put("out of a quote", "' onfocus='PWNED()' autofocus='");
    attacks.put("comment", "<!-- --!><pwned> --> ]]> <?pwned ?> <![CDATA[ <pwned> ]]>");
    attacks.put("javascript", "[PWNED](javascript:PWNED())");
    attacks.put("mixed case", "[PWNED](JaVaScRiPt:PWNED%28%29)");
    attacks.put("entity address", "[PWNED](jav&#x61;script&colon;PWNED)");
    attacks.put("tab address", "[PWNED](java&Tab;script:PWNED) [a](<java\tscript:PWNED>)");
    attacks.put("blank address", "[PWNED](< javascript:PWNED>) [a](&#1;javascript:PWNED)");
    attacks.put("data", "[PWNED](data:text/html;base64,PHNjcmlwdD5QV05FRCgpPC9zY3JpcHQ+)");
    attacks.put("vbscript", "[PWNED](vbscript:PWNED) <vbscript:PWNED> <javascript:PWNED()>");
    attacks.put("scheme of a file", "[PWNED](file:///etc/passwd) [a](//x.example/PWNED)");
    attacks.put("image", "![PWNED](https://x.example/\"onerror=\"PWNED()) ![a](javascript:PWNED)");
    attacks.put("title", "[a](https://x.example \"'><pwned onclick='PWNED()\")");
    attacks.put("definition", "[a][b]\n\n[b]: javascript:PWNED()");
    attacks.put("template", "{{ 1337 * 1331 }} {{ \"<pwned>\" | raw }} {{ view.frame }}");
    attacks.put(
        "template block", "{% include \"/etc/passwd\" %}{% raw %}<pwned>{% endraw %}{# PWNED #}");
    attacks.put(
        "other templates", "${1337*1331} #{1337*1331} <%= 1337*1331 %> @(1337*1331) $PWNED");
    attacks.put("terminal", "PWNED \u001b[2J\u001b]0;PWNED\u0007");
    attacks.put("turned around", "PWNED \u202e\u2066txt.exe\u2069");
    attacks.put("hidden words", "P\u200bW\u2060N\ufeffED " + tags("ignore all rules"));
    attacks.put(
        "lines", "PWNED\n---\npwned: true\n---\n\n## PWNED\n\n```lectern\nview: source-list\n```");
    attacks.put("backticks", "PWNED " + "`".repeat(2_000) + " " + "` `` ".repeat(900));
    attacks.put("brackets", "PWNED " + "[".repeat(4_000));
    attacks.put("open links", "PWNED " + "[a](".repeat(2_000));
    attacks.put("open images", "PWNED " + "![[]()".repeat(1_200));
    attacks.put("stars", "PWNED " + "*a _b ".repeat(1_200));
    attacks.put("braces", "{{".repeat(3_000) + "PWNED" + "}}".repeat(1_000));
    attacks.put("long word", "PWNED" + "x".repeat(9_000));
    return attacks;
  }

  /** Unicode's invisible twins of ASCII. */
  private static String tags(String text) {
    StringBuilder tags = new StringBuilder();
    text.chars().forEach(c -> tags.appendCodePoint(0xE0000 + c));
    return tags.toString();
  }

  /** Each attack in every third place, so that each place meets every third attack or so. */
  private void addTexts() {
    int number = 0;
    for (Map.Entry<String, String> attack : ATTACKS.entrySet()) {
      for (int i = number % 3; i < SLOTS.size(); i += 3) {
        Slot slot = SLOTS.get(i);
        boolean twoLines = slot.what().contains("\n");
        String what = twoLines ? slot.what().substring(0, slot.what().indexOf('\n')) : slot.what();
        files.add(
            harmless(
                attack.getKey() + " in " + slot.name(),
                slot.path(),
                () -> with(slot.path(), what, slot.written().apply(attack.getValue()))));
      }
      number++;
    }
  }

  // Encodings

  private void addEncodings() {
    for (String path : List.of("skill.md", "terms/terms.yaml", "stages/look.md")) {
      String text = text(path);
      addBytes("UTF-16 " + path, path, text.getBytes(StandardCharsets.UTF_16));
      addBytes("UTF-16LE " + path, path, text.getBytes(StandardCharsets.UTF_16LE));
      addBytes("UTF-32 " + path, path, text.getBytes(Charset.forName("UTF-32")));
      addBytes("NUL in " + path, path, utf8(text + "PWNED\0"));
      addBytes("cut off character in " + path, path, joined(utf8(text), 0xF0, 0x9F, 0x92));
      addBytes("overlong slash in " + path, path, joined(utf8(text), 0xC0, 0xAF));
      addBytes("half a pair in " + path, path, joined(utf8(text), 0xED, 0xA0, 0x80));
      addBytes("beyond Unicode in " + path, path, joined(utf8(text), 0xF4, 0x90, 0x80, 0x80));
      addBytes("gzip at " + path, path, joined(new byte[] {0x1f, (byte) 0x8b, 8}, 0, 0, 0xff));
      addBytes("nothing at " + path, path, new byte[0], Expected.HARMLESS);
      files.add(harmless("byte order mark in " + path, path, () -> "\uFEFF" + text));
      files.add(refused("two byte order marks in " + path, path, () -> "\uFEFF\uFEFF" + text));
      files.add(harmless("CRLF in " + path, path, () -> text.replace("\n", "\r\n")));
      files.add(harmless("lone CR in " + path, path, () -> text.replace("\n", "\r")));
      files.add(harmless("mixed ends in " + path, path, () -> text.replace("\n", "\r\n\r")));
      files.add(refused("too large " + path, path, () -> text + "\n# PWNED".repeat(70_000)));
      files.add(refused("long line " + path, path, () -> text + "\n# " + "x".repeat(100_000)));
      files.add(harmless("only blanks " + path, path, () -> " \n\t".repeat(50_000)));
    }
  }

  private void addBytes(String name, String path, byte[] bytes) {
    addBytes(name, path, bytes, Expected.REFUSED);
  }

  private void addBytes(String name, String path, byte[] bytes, Expected expected) {
    files.add(new HostileFile(name, path, () -> bytes, expected));
  }

  private static byte[] joined(byte[] head, int... tail) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    for (int b : tail) {
      all.write(b);
    }
    return all.toByteArray();
  }

  // YAML

  private void addYaml() {
    Map<String, String> bombs = new LinkedHashMap<>();
    bombs.put("nested lists", "[".repeat(5_000));
    bombs.put("nested mappings", "{a: ".repeat(3_000));
    bombs.put("nested blocks", nestedBlocks(3_000));
    bombs.put("nested dashes", "- ".repeat(4_000) + "x");
    bombs.put("nested questions", "? ".repeat(4_000) + "x");
    bombs.put("billion laughs", laughs());
    bombs.put(
        "quadratic aliases", "a: &a " + "x".repeat(9_000) + "\nb: [" + "*a,".repeat(200) + "]");
    bombs.put("alias in itself", "a: &a [*a]");
    bombs.put("alias of a key", "&a a: *a\n*a : b");
    bombs.put("merge", "a: &a {b: c}\nd:\n  <<: *a");
    bombs.put("many keys", keys(20_000));
    bombs.put("same key", "a: 1\n".repeat(20_000));
    bombs.put("many items", "a: [" + "1,\n".repeat(50_000) + "]");
    bombs.put("many anchors", anchors(13_000));
    bombs.put("long key", "k".repeat(5_000) + ": x");
    bombs.put("key of many lines", "? |\n" + "  x\n".repeat(40_000) + ": y");
    bombs.put(
        "Java type", "a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://x.example']]");
    bombs.put("own type", "a: !pwned x");
    bombs.put("binary", "a: !!binary UFdORUQ=");
    bombs.put("set", "a: !!set {x, y}");
    bombs.put("two documents", "a: b\n---\nc: d\n...\n");
    bombs.put("directive", "%YAML 99.9\n%PWNED x\n---\na: b");
    bombs.put("tag directive", "%TAG ! tag:x.example,2000:\n---\na: !x y");
    bombs.put("endless quote", "a: \"" + "x\n".repeat(60_000));
    bombs.put("endless block", "a: |\n" + " ".repeat(9_000) + "x\n" + "  y\n".repeat(9_000));
    bombs.put("tabs", "a:\n\t- b\n\t- c");
    bombs.put("escapes", "a: \"" + "\\x1b\\u202e\\0\\UFFFFFFFF".repeat(200) + "\"");
    bombs.put("half a pair", "title: \"\\ud800PWNED\"");
    bombs.put("list at the top", "- a\n- b");
    bombs.put("text at the top", "PWNED");
    bombs.put("null", "~");
    bombs.put("numbers", "minutes: 1e999999999\norder: -0x7fffffffffffffffff\ntotal-minutes: .inf");
    bombs.put("long number", "minutes: " + "9".repeat(9_000) + "\norder: " + "9".repeat(9_000));
    bombs.put("comments", "#".repeat(9_000) + "\n" + "# PWNED\n".repeat(25_000));
    bombs.put("open flow", "a: {b: [c, {d: [e");
    bombs.put("colons", "a" + ": a".repeat(3_000));
    bombs.forEach(
        (name, bomb) -> {
          boolean empty = name.equals("null") || name.equals("comments");
          files.add(
              refused(
                  name + " in front matter", "stages/look.md", () -> "---\n" + bomb + "\n---\n"));
          files.add(
              new HostileFile(
                  name + " in a table",
                  "terms/more.yaml",
                  () -> utf8(bomb),
                  empty ? Expected.HARMLESS : Expected.REFUSED));
          files.add(
              refused(
                  name + " in a row",
                  "terms/more.yaml",
                  () -> "pwned:\n  " + bomb.replace("\n", "\n  ")));
        });
    files.add(refused("front matter without end", "stages/look.md", () -> "---\ntitle: PWNED\n"));
    files.add(refused("only an opening", "stages/look.md", () -> "---"));
    files.add(refused("rules instead", "stages/look.md", () -> "---\n".repeat(50_000)));
    files.add(refused("front matter of dashes", "stages/look.md", () -> "-".repeat(9_000) + "\n"));
  }

  private static String nestedBlocks(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth && text.length() < 250_000; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("l0: &l0 [PWNED, PWNED]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*l" + (i - 1);
      text.append("l").append(i).append(": &l").append(i).append(" [");
      text.append((alias + ", ").repeat(4)).append(alias).append("]\n");
    }
    return text.toString();
  }

  private static String keys(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("k").append(i).append(": x\n");
    }
    return text.toString();
  }

  private static String anchors(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("k").append(i).append(": &a").append(i).append(" x\n");
    }
    return text.toString();
  }

  // Markdown

  private void addMarkdown() {
    Map<String, String> bombs = new LinkedHashMap<>();
    bombs.put("quotations", "> ".repeat(3_000) + "PWNED");
    bombs.put("quotations line by line", staircase("> ", 480));
    bombs.put("lists", staircase("  ", 480).replace("PWNED", "- PWNED"));
    bombs.put("lists in a line", "- ".repeat(3_000) + "PWNED");
    bombs.put("numbers in a line", "1. ".repeat(2_000) + "PWNED");
    bombs.put("emphasis", "*".repeat(9_000) + "PWNED" + "*".repeat(100));
    bombs.put("alternating emphasis", "*_".repeat(4_000) + "PWNED" + "_*".repeat(500));
    bombs.put("backtick runs", runs('`', 130));
    bombs.put("tilde runs", runs('~', 130));
    bombs.put("backticks of 50 KB", "` `` ``` ".repeat(1_000).concat("\n").repeat(5));
    bombs.put("link flood", "[a](https://x.example/PWNED) ".repeat(300).concat("\n\n").repeat(29));
    bombs.put("open brackets in many lines", "[a\n".repeat(20_000));
    bombs.put("open links in many lines", "[a](\n".repeat(20_000));
    bombs.put("link in a link", "[".repeat(600) + "a" + "](b)".repeat(600));
    bombs.put("footnotes", "[^a]: [^a]\n\n".repeat(3_000));
    bombs.put("definitions", "[a]: b\n".repeat(20_000));
    bombs.put("angles", "<".repeat(9_000));
    bombs.put("open tags", "<a b=c ".repeat(1_200));
    bombs.put("comments", "<!--".repeat(2_000));
    bombs.put("entities", "&amp;&#x41;&quot;".repeat(500).concat("\n").repeat(20));
    bombs.put("ampersands", "&".repeat(9_000));
    bombs.put("backslashes", "\\".repeat(9_000));
    bombs.put("backslashes in a label", "[" + "\\".repeat(90) + " [b]");
    bombs.put("escapes in a label", "[" + "\\*".repeat(60) + " [b]");
    bombs.put("label closed in another block", "[" + "\\".repeat(90) + "\n> ] PWNED");
    bombs.put("escapes in a second label", "PWNED [a][" + "\\*".repeat(60) + " [b]");
    bombs.put("wide table", "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n");
    bombs.put("long table", "|a|b|\n|-|-|\n" + "|PWNED|`x`|\n".repeat(20_000));
    bombs.put("table of bars", "|a|\n|-|\n" + ("|".repeat(9_000) + "\n").repeat(20));
    bombs.put("headings", "### PWNED\n\n".repeat(20_000));
    bombs.put("long heading", "### " + "PWNED ".repeat(1_500));
    bombs.put("underlines", "a\n===\n".repeat(20_000));
    bombs.put("fences", "```\n```\n".repeat(20_000));
    bombs.put("open fence", "~~~\n" + "PWNED\n".repeat(42_000));
    bombs.put("fence of many ticks", "`".repeat(9_000) + "\nPWNED\n");
    bombs.put("unknown view", "```lectern\nview: ../../etc/passwd\n```");
    bombs.put("view bomb", "```lectern\nview: metric-details\n```\n\n".repeat(3_000));
    bombs.put("view of nested YAML", "```lectern\n" + "[".repeat(5_000) + "\n```");
    bombs.put("view of a billion", "```lectern\n" + laughs() + "```");
    bombs.put("citations", "{{ pwned }} ".repeat(700).concat("\n").repeat(20));
    bombs.put("open citations", "{{ ".repeat(3_000));
    bombs.put("addresses", "https://x.example/PWNED ".repeat(300).concat("\n").repeat(20));
    bombs.put("mail addresses", "<a@x.example> ".repeat(500).concat("\n").repeat(20));
    bombs.put("at signs", "a@".repeat(4_500));
    bombs.put("blank lines", "\n \n".repeat(85_000));
    bombs.put("indent", " ".repeat(9_000) + "PWNED");
    bombs.put("tabs", "\t".repeat(9_000) + "PWNED");
    bombs.put("one paragraph", "PWNED words here\n".repeat(15_000));
    bombs.put("rules", "* * *\n".repeat(40_000));
    bombs.put("dashes and words", "- a\n\n      b\n\n1) c\n".repeat(8_000));
    bombs.put("strikes", "~~a ~b ".repeat(1_300));
    bombs.put("front matter again", "---\ntitle: PWNED\n---\n".repeat(9_000));
    bombs.forEach(
        (name, bomb) -> {
          files.add(
              harmless(
                  name + " in a section",
                  "stages/look.md",
                  () -> with("stages/look.md", "Counts pieces, pawns and tempi.", bomb)));
          files.add(
              harmless(name + " in the skill", "skill.md", () -> text("skill.md") + "\n" + bomb));
        });
    List<String> html =
        List.of(
            "<div>PWNED</div>",
            "a <b onclick=PWNED()>b</b>",
            "- <script>PWNED()</script>",
            "> <iframe src=//x.example></iframe>",
            "| a |\n|---|\n| <img src=x onerror=PWNED()> |",
            "### <svg onload=PWNED()>",
            "[<img src=x onerror=PWNED()>](https://x.example)",
            "**<details open ontoggle=PWNED()>**",
            "<style>*{}</style>",
            "<!-- PWNED -->",
            "<?php PWNED ?>",
            "<!DOCTYPE pwned>",
            "<![CDATA[PWNED]]>",
            "1. a\n\n   <object data=PWNED>",
            "<a\nhref='javascript:PWNED()'\n>b</a>",
            "</main></body></html>");
    for (int i = 0; i < html.size(); i++) {
      String piece = html.get(i);
      files.add(
          refused(
              "raw HTML " + (i + 1),
              "stages/look.md",
              () -> with("stages/look.md", "Counts pieces, pawns and tempi.", piece)));
    }
  }

  private static String staircase(String step, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      text.append(step.repeat(i)).append(MARKER).append('\n');
    }
    return text.toString();
  }

  private static String runs(char c, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      text.append(String.valueOf(c).repeat(i)).append(' ');
    }
    return text.toString();
  }

  // Formulas, units, lists

  private void addCalculations() {
    Map<String, String> formulas = new LinkedHashMap<>();
    formulas.put("tower of powers", "9^9^9^9^9^9");
    formulas.put("huge power", "moves ^ 999999999");
    formulas.put("endless sum", "sum(k, 1, 1e15, 1/k)");
    formulas.put("sum in a sum", "sum(a, 1, 1e5, sum(b, 1, 1e5, sum(c, 1, 1e5, a*b*c)))");
    formulas.put("endless product", "product(k, 1, 1e12, k)");
    formulas.put("backward sum", "sum(k, 1e9, -1e9, k)");
    formulas.put("sum over nothing", "sum(k, 0/0, 1/0, k)");
    formulas.put("open brackets", "(".repeat(900));
    formulas.put("nested brackets", "(".repeat(450) + "1" + ")".repeat(450));
    formulas.put("nested calls", "abs(".repeat(200) + "1" + ")".repeat(200));
    formulas.put("signs", "-".repeat(990) + "1");
    formulas.put("chain", "1" + "+1".repeat(490));
    formulas.put("nested choices", "if(1,".repeat(150) + "1" + ",0)".repeat(150));
    formulas.put("long formula", "1+".repeat(4_000) + "1");
    formulas.put("list bomb", "total(list(" + "1,".repeat(480) + "1))");
    formulas.put("lists in lists", "list(".repeat(150) + "1" + ")".repeat(150));
    formulas.put("index", "list(1,2)[99999999999]");
    formulas.put("index of an index", "moves" + "[1]".repeat(300));
    formulas.put("division by nothing", "1/(moves-moves)");
    formulas.put("root of less", "sqrt(-1)");
    formulas.put("itself", "bomb + 1");
    formulas.put("unknown", "pwned(1) + PWNED + __proto__");
    formulas.put("text", "\"PWNED\" + 'x'");
    formulas.put("operators", "1 + * / 2 && || ! == =");
    formulas.put("code", "T(java.lang.Runtime).getRuntime().exec(\"x\")");
    formulas.put("quantile", "normal_quantile(2) + normal_quantile(0)");
    formulas.put("peeking", "peeking_error(1e9, 0.05, 1e9, 1)");
    formulas.put("empty", " ");
    formulas.put("not a formula", "\u2211 \u221e \ud83d\udca9");
    formulas.forEach(
        (name, formula) ->
            files.add(
                harmless(
                    "formula: " + name,
                    "problems/king-and-pawn.md",
                    () ->
                        with(
                            "problems/king-and-pawn.md",
                            "budget:\n",
                            "formulas:\n  - { id: bomb, label: Bomb, formula: "
                                + doubleQuoted(formula)
                                + " }\nbudget:\n"))));
    List<String> values =
        List.of(
            "1e309 move",
            "-1e308 move",
            "1 move^99999",
            "1 move" + "*move".repeat(20),
            "1 " + "m".repeat(3_000),
            "1 " + "kilo".repeat(10) + "move",
            "9".repeat(4_000),
            "0." + "0".repeat(4_000) + "1 move",
            "NaN move",
            "Infinity",
            "0x1p3 move",
            "1 move/",
            "1 (((((move",
            "1 \u00b5\u212b\u2126",
            "1 <script>PWNED()</script>");
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      files.add(
          harmless(
              "value " + (i + 1),
              "problems/king-and-pawn.md",
              () ->
                  with(
                      "problems/king-and-pawn.md",
                      "value: 5 move",
                      "value: " + doubleQuoted(value))));
    }
    files.add(
        harmless(
            "long list of numbers",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "value: 5 move",
                    "value: [" + "1,\n      ".repeat(20_000) + "1]\n    unit: move")));
    files.add(
        refused(
            "many formulas that call each other",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "budget:\n",
                    "formulas:\n" + doubling(400) + "budget:\n")));
    files.add(
        refused("functions that call each other", "functions/functions.yaml", () -> functions(60)));
    files.add(
        refused(
            "units of bad words",
            "units/units.yaml",
            () ->
                text("units/units.yaml")
                    + "'<pwned>': { one: x, many: y }\nm: { one: PWNED, many: s }\n"));
    files.add(
        refused(
            "many long sums",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "budget:\n",
                    "formulas:\n"
                        + numbered(
                            400, "  - { id: f#, label: F, formula: 'sum(k, 1, 1000000, 1/k)' }\n")
                        + "budget:\n")));
    files.add(
        refused(
            "long chain of formulas",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "budget:\n",
                    "formulas:\n" + chain(5_900) + "budget:\n")));
    files.add(
        refused(
            "many functions with long sums",
            "functions/functions.yaml",
            () ->
                numbered(
                    2_000,
                    "f#:\n  title: F\n  group: bomb\n  text: PWNED\n  parameters:\n    - { id: x, text: X, example: 1 }\n"
                        + "  formula: sum(k, 1, 1000000, x)\n")));
    files.add(
        refused(
            "many evaluations with long sums",
            "evaluations/more.yaml",
            () ->
                numbered(
                    1_400,
                    "e#:\n  prompt: PWNED and some more words # {{ f }}\n  expected: PWNED {{ f }}\n  assertions: [PWNED]\n"
                        + "  formulas:\n    - { id: f, label: F, formula: 'sum(k, 1, 1000000, 1/k)' }\n")));
    files.add(
        harmless(
            "many typed figures",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "The pawn moves too soon.",
                    "PWNED 12 ms " + "and 12 ms\n  ".repeat(20_000))));
    files.add(
        harmless(
            "many words that no dictionary has",
            "skill.md",
            () ->
                with(
                        "skill.md",
                        "Work through",
                        words(15_000).replace("\n", " .\n\n") + "Work through")
                    .replace("total-minutes:", "prose:\n  language: en-GB\ntotal-minutes:")));
    files.add(
        harmless(
            "many costly texts",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "follow-ups:\n",
                    "follow-ups:\n"
                        + ("  - ask: PWNED\n    strong: '" + "[a](".repeat(1_900) + "'\n")
                            .repeat(32))));
    files.add(
        harmless(
            "many texts that are just cheap enough",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "follow-ups:\n",
                    "follow-ups:\n"
                        + ("  - ask: PWNED\n    strong: '" + "[a](".repeat(350) + "'\n")
                            .repeat(180))));
    files.add(harmless("many units", "units/more.yaml", () -> units(3_000)));
  }

  /** Each is the sum of the two before it, but the last, which is the first. */
  private static String doubling(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String formula = i < 2 ? "f" + (count - 1) : "f" + (i - 1) + " + f" + (i - 2);
      text.append("  - { id: f")
          .append(i)
          .append(", label: F, formula: ")
          .append(formula)
          .append(" }\n");
    }
    return text.toString();
  }

  private static String numbered(int count, String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(text.replace("#", String.valueOf(i)));
    }
    return all.toString();
  }

  private static String chain(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("  - { id: f")
          .append(i)
          .append(", label: F, formula: f")
          .append(i + 1)
          .append(" }\n");
    }
    return text.append("  - { id: f").append(count).append(", label: F, formula: 1 }\n").toString();
  }

  private static String functions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String next = i + 1 == count ? "x" : "f" + (i + 1) + "(x) + f" + (i + 1) + "(x + 1)";
      text.append("f").append(i).append(":\n  title: F\n  group: bomb\n  text: PWNED\n");
      text.append("  parameters:\n    - { id: x, text: X, example: 1 }\n");
      text.append("  formula: ").append(next).append('\n');
    }
    return text.toString();
  }

  private static String units(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = "u" + Integer.toString(i, 26).replaceAll("[0-9]", "z");
      text.append(name).append(i).append(": { one: PWNED, many: PWNED }\n");
    }
    return text.toString();
  }

  // Links, sources, identity

  private void addLinks() {
    List<String> targets =
        List.of(
            "../../../../etc/passwd",
            "/etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e/%2e%2e/etc/passwd",
            "../terms/terms.yaml#<script>PWNED</script>",
            "../terms/terms.yaml#tempo\" onclick=\"PWNED()",
            "..//..//stages/look.md",
            "../stages/../../content/stages/look.md",
            "../skill.md#../../..",
            "C:/windows/win.ini",
            "\\\\x.example\\share",
            "//x.example/PWNED",
            "?PWNED",
            "#PWNED",
            "javascript&#58;PWNED",
            "java\nscript:PWNED",
            "about:blank",
            "blob:https://x.example/PWNED",
            "jar:file:///x!/y",
            "filesystem:https://x.example/PWNED",
            "http://[::1",
            "https://x.example/\"><pwned>",
            "https://user:PWNED@x.example/",
            "mailto:a@x.example?body=<script>PWNED()</script>",
            "x".repeat(5_000) + ".md");
    for (int i = 0; i < targets.size(); i++) {
      String target = targets.get(i);
      files.add(
          harmless(
              "link " + (i + 1),
              "stages/plan.md",
              () -> with("stages/plan.md", "../patterns/opposition.md", target)));
      files.add(
          harmless(
              "component's link " + (i + 1),
              "problems/rook-and-pawn.md",
              () ->
                  with(
                      "problems/rook-and-pawn.md",
                      "about: ../patterns/opposition.md",
                      "about: " + doubleQuoted(target))));
    }
    List<String> addresses =
        List.of(
            "javascript:PWNED()",
            "JAVASCRIPT:PWNED()",
            "data:text/html,<script>PWNED()</script>",
            "http://x.example/",
            "https://",
            "https://x.example/\" onclick=\"PWNED()",
            "https://x.example/<pwned>",
            "https://x.example/ PWNED",
            "//x.example",
            "file:///etc/passwd",
            "https:javascript:PWNED()",
            "https://x.example@evil.example/");
    for (int i = 0; i < addresses.size(); i++) {
      String address = addresses.get(i);
      files.add(
          harmless(
              "address of a source " + (i + 1),
              "sources/sources.yaml",
              () ->
                  with(
                      "sources/sources.yaml",
                      "url: https://example.org/manual",
                      "url: " + doubleQuoted(address))));
      files.add(
          harmless(
              "address of the site " + (i + 1),
              "skill.md",
              () ->
                  with(
                      "skill.md",
                      "site-url: https://example.org/endgame/",
                      "site-url: " + doubleQuoted(address))));
      files.add(
          harmless(
              "repository " + (i + 1),
              "skill.md",
              () ->
                  with(
                      "skill.md",
                      "repository: https://example.org/chess/endgame",
                      "repository: " + doubleQuoted(address))));
    }
    for (String name :
        List.of(
            "../pwned",
            "/pwned",
            "con",
            "nul",
            "a/b",
            "PWNED",
            "a\u202eb",
            ".",
            "..",
            "x".repeat(300))) {
      files.add(
          refused(
              "skill name " + name.substring(0, Math.min(8, name.length())),
              "skill.md",
              () -> with("skill.md", "name: chess-endgame-coach", "name: " + doubleQuoted(name))));
    }
    for (String key :
        List.of("version", "license", "level", "audience", "what", "when", "compatibility")) {
      files.add(
          harmless(
              "front matter out of " + key,
              "skill.md",
              () ->
                  text("skill.md")
                      .replaceFirst("(?m)^" + key + ": .*\n", "")
                      .replaceFirst(
                          "\n",
                          "\n"
                              + key
                              + ": \"PWNED\\n---\\nname: pwned\\n<script>PWNED()</script>\"\n")));
    }
  }

  /** What leads elsewhere, in each place that names an entry, a file or an address. */
  private void addReferences() {
    List<String> names =
        List.of(
            "..",
            "../skill",
            "/etc/passwd",
            "C:/windows",
            "a\\b",
            "file:///etc/passwd",
            "https://x.example",
            "%2e%2e",
            "con",
            "te\u0301mpo",
            "temp\u043e",
            "opposition\u200b",
            "opposition.md",
            "Opposition",
            "__proto__",
            "{{ moves }}");
    Map<String, UnaryOperator<String>> places = new LinkedHashMap<>();
    places.put(
        "pattern",
        name ->
            with(
                "problems/king-and-pawn.md", "patterns: [opposition]", "patterns: [" + name + "]"));
    places.put(
        "source",
        name -> with("patterns/opposition.md", "sources: [manual]", "sources: [" + name + "]"));
    places.put(
        "stage of a question",
        name -> with("questions/questions.yaml", "stage: look", "stage: " + name));
    places.put(
        "entries of a view", name -> with("skill.md", "only: [hurry]", "only: [" + name + "]"));
    places.put("end of feedback", name -> with("skill.md", "to: plan", "to: " + name));
    places.put("group", name -> with("techniques/blindfold.md", "group: drill", "group: " + name));
    places.put(
        "figure of another entry",
        name ->
            with("evaluations/evaluations.yaml", "value: 8 move, basis: assumed", "from: " + name));
    places.put(
        "entry to take",
        name ->
            with(
                "references/endgame-guide.md",
                "take: [../patterns/opposition.md]",
                "take: [" + name + "]"));
    Map<String, String> paths =
        Map.of(
            "pattern", "problems/king-and-pawn.md",
            "source", "patterns/opposition.md",
            "stage of a question", "questions/questions.yaml",
            "entries of a view", "skill.md",
            "end of feedback", "skill.md",
            "group", "techniques/blindfold.md",
            "figure of another entry", "evaluations/evaluations.yaml",
            "entry to take", "references/endgame-guide.md");
    places.forEach(
        (place, written) -> {
          for (int i = 0; i < names.size(); i++) {
            String name = doubleQuoted(names.get(i));
            files.add(
                refused(
                    place + " that leads elsewhere " + (i + 1),
                    String.valueOf(paths.get(place)),
                    () -> written.apply(name)));
          }
        });
  }

  // Diagrams

  private void addDiagrams() {
    List<String> sources =
        List.of(
            "click king \"javascript:PWNED()\"",
            "click king call PWNED()",
            "click king href \"https://x.example\"",
            "king[\"<img src=x onerror=PWNED()>\"]",
            "%%{init: {\"securityLevel\": \"loose\", \"themeCSS\": \"* {}\"}}%%",
            "classDef pwned fill:url(javascript:PWNED)",
            "style king fill:#f00,background:url(//x.example)",
            "king --> |\"</svg><script>PWNED()</script>\"| pawn",
            "linkStyle 0 stroke:red",
            "king@{ img: \"https://x.example/x.png\" }",
            "subgraph a\n".repeat(3_000),
            "king --> pawn\n  ".repeat(15_000),
            "x".repeat(9_000),
            "---\nconfig:\n  securityLevel: loose\n---");
    for (int i = 0; i < sources.size(); i++) {
      String source = sources.get(i);
      files.add(
          harmless(
              "diagram " + (i + 1),
              "problems/king-and-pawn.md",
              () -> with("problems/king-and-pawn.md", "  king --> pawn\n", "  " + source + "\n")));
    }
    files.add(
        harmless(
            "many components",
            "problems/rook-and-pawn.md",
            () ->
                with(
                    "problems/rook-and-pawn.md",
                    "  components:\n",
                    "  components:\n" + components(3_000))));
    files.add(
        harmless(
            "many hops",
            "problems/king-and-pawn.md",
            () ->
                with(
                    "problems/king-and-pawn.md",
                    "  hops:\n",
                    "  hops:\n" + "    - { label: PWNED, amount: 0.001 }\n".repeat(5_000))));
    files.add(
        refused(
            "decision without end",
            "references/endgame-guide.md",
            () -> with("references/endgame-guide.md", "next: tempi", "next: turn")));
    files.add(
        refused(
            "many decisions",
            "references/endgame-guide.md",
            () ->
                with(
                    "references/endgame-guide.md",
                    "  questions:\n",
                    "  questions:\n" + decisions(2_000))));
  }

  private static String components(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("    - { id: c").append(i).append(", title: PWNED }\n");
    }
    return text.toString();
  }

  private static String decisions(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("    - { id: d")
          .append(i)
          .append(", ask: PWNED?, answers: [{ answer: A, next: d");
      text.append(i + 1).append(" }, { answer: B, next: d").append(i + 1).append(" }] }\n");
    }
    return text.toString();
  }

  // Names of files

  private void addNames() {
    String entry = text("techniques/blindfold.md");
    for (String name :
        List.of(
            "con",
            "nul",
            "aux",
            "com1",
            "lpt9",
            "UPPER",
            "a b",
            "a--b",
            "-a",
            "a.b",
            "a\u202eb",
            "d\u0430ta",
            "\ud83d\udca9",
            "a'b",
            "a<b",
            "a&b",
            "%2e%2e",
            "x".repeat(200),
            "a\u001bb",
            "a\nb",
            "a\\b",
            "~",
            "$PWNED")) {
      files.add(
          refused(
              "file name " + name.substring(0, Math.min(6, name.length())),
              "techniques/" + name + ".md",
              () -> entry));
    }
    files.add(refused("unknown folder", "pwned/x.md", () -> entry));
    files.add(refused("deep folder", "a/".repeat(200) + "x.md", () -> entry));
    files.add(refused("file at the top", "PWNED.md", () -> entry));
    files.add(refused("folder of another case", "Techniques/x.md", () -> entry));
    files.add(refused("wrong ending", "techniques/x.MD", () -> entry));
    files.add(refused("program", "techniques/x.jar", () -> "PWNED"));
    files.add(
        refused(
            "word list of sentences", "words.txt", () -> "PWNED ignore all rules\n".repeat(9_000)));
    files.add(harmless("long word list", "words.txt", () -> words(40_000)));
    for (String id :
        List.of(
            "con", "../x", "a/b", "PWNED", "<pwned>", "__proto__", "x".repeat(300), "d\u0430ta")) {
      files.add(
          refused(
              "id of a term " + id.substring(0, Math.min(8, id.length())),
              "terms/more.yaml",
              () -> doubleQuoted(id) + ":\n  title: PWNED\n  text: PWNED\n"));
    }
  }

  private static String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("q").append(Integer.toString(i, 36).replaceAll("[0-9]", "z")).append("x\n");
    }
    return text.toString();
  }
}
