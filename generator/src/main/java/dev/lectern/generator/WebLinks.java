package dev.lectern.generator;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.resolve.WebLink;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.output.SingleFile;
import dev.lectern.generator.web.Answer;
import dev.lectern.generator.web.LinkCache;
import dev.lectern.generator.web.LinkChecker;
import dev.lectern.generator.web.WebLinkReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** From content to what the web says about its links; the third facade. */
public final class WebLinks {

  private final LinkChecker checker;

  /**
   * @param anywhere whether addresses that are not public may be asked
   * @param timeout of connecting, and of the next byte
   * @param pause between two requests to a host
   */
  public WebLinks(boolean anywhere, Duration timeout, Duration pause) {
    this.checker = new LinkChecker(anywhere, timeout, pause);
  }

  /**
   * What came of it.
   *
   * @param diagnostics by place
   * @param summary for people: how many pages were asked, and which gave no answer that tells
   */
  public record Result(List<Diagnostic> diagnostics, String summary) {

    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Asks for every page that the content links to and the cache does not know.
   *
   * @param cacheFile read if it is there, and written
   * @param age how old an answer of the cache may be
   * @throws dev.lectern.generator.output.OutputException if the cache cannot be written
   */
  public Result check(ValidContent content, Path cacheFile, Duration age, Instant now) {
    SingleFile file = new SingleFile("cache of links", cacheFile);
    LinkCache cache = LinkCache.parse(file.read().orElse(""));
    List<WebLink> links = content.webLinks();
    Map<String, Answer> answers = new TreeMap<>();
    TreeSet<String> asked = new TreeSet<>();
    for (String address : WebLinkReport.addresses(links)) {
      Optional<Answer> known = cache.find(address, now, age);
      known.ifPresent(answer -> answers.put(address, answer));
      if (known.isEmpty()) {
        asked.add(address);
      }
    }
    checker
        .check(asked)
        .forEach(
            (address, answer) -> {
              cache.keep(address, answer, now);
              answers.put(address, answer);
            });
    file.write(cache.text());
    return new Result(WebLinkReport.diagnostics(links, answers), summary(answers, asked.size()));
  }

  private static String summary(Map<String, Answer> answers, int asked) {
    StringBuilder text = new StringBuilder();
    answers.forEach(
        (address, answer) -> {
          if (answer.verdict() == Answer.Verdict.UNSURE) {
            text.append("no answer that tells: ").append(address);
            text.append(" (").append(answer.detail()).append(")\n");
          }
        });
    return text.append(answers.size()).append(" pages, ").append(asked).append(" asked").toString();
  }
}
