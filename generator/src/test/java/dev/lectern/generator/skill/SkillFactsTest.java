package dev.lectern.generator.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.RealContent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The facts that the published SKILL.md must carry, whatever words surround them: one line each,
 * the heading that they stand under and the words that must stand there.
 */
class SkillFactsTest {

  private static final String MAIN =
      new String(RealContent.rendering().skill().files().get(0).bytes(), UTF_8);

  /** The text below a heading, up to the next one that is not deeper. */
  private static String section(String heading) {
    List<String> lines = MAIN.lines().toList();
    StringBuilder found = new StringBuilder();
    int level = 0;
    for (String line : lines) {
      int marks = line.startsWith("#") ? line.indexOf(' ') : 0;
      if (marks > 0 && level > 0 && marks <= level) {
        break;
      }
      if (marks > 0 && line.substring(marks + 1).equals(heading)) {
        level = marks;
      } else if (level > 0) {
        found.append(line).append('\n');
      }
    }
    assertThat(level).as("heading " + heading).isPositive();
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When to use it     | L6+, 45 minutes, whiteboard, recommendation, ranking, RAG, fraud, perception
          When to use it     | serving trade-offs, batch, online, streaming, problem ownership, organisational constraints, data flywheel, review, critique
          When not to use it | coding interviews, senior-coding-interview, behavioural, leadership, interview-loop-strategist, theory, derivations, quizzes, training code, papers
          How to coach       | mock round, interrupt, probe, score, review, 35 minutes
          The seven stages   | mermaid, flowchart TD, feedback loop, retrain trigger, loop back, touch, L5
          Requirements       | user, business goal, metric, QPS, data volume, latency SLA, cost, privacy, regulation, owns the problem definition
          Metrics            | precision, recall, NDCG, CTR, conversion, revenue, p99 latency, fairness, cost per prediction, position bias
          Data               | sources, human, weak supervision, implicit signals, class balance, freshness, batch ETL, streaming, validation
          Features           | precomputed, request-time, feature store, online, offline, user daily, item hourly, context real-time
          Model              | baseline, logistic regression, XGBoost, two-tower, transformer, cadence, distribution shift, ablation
          Serving            | batch precomputation, online inference, GPU or CPU, framework, caching, quantisation, distillation, spot, canary, shadow, diagram
          Monitoring         | PSI, KL divergence, alerts, A/B, sample size, duration, novelty, rollback, feedback loops
          Whiteboard plan    | 0–5, requirements box, 5–8, metric table, 8–15, data pipeline, 15–20, feature architecture, 20–28, 28–36, latency, 36–41, monitoring sketch, arrows, minute 30
          Canonical problems | recommendation system, cold start, position bias, several objectives, two-tower retrieval, reranking, exploration and exploitation
          Canonical problems | search ranking, query intent, relevance against engagement, latency at scale, inverted index, embedding retrieval, L1/L2 cascade
          Canonical problems | content moderation, text, image, video, adversaries, precision against recall, human in the loop, escalation tiers, appeals
          Canonical problems | RAG pipeline, retrieval quality, chunking, hallucination, evaluation, embedding choice, hybrid search, reranking, citation
          Canonical problems | fraud detection, imbalance, adapt, real-time, feature velocity, graph features, rules, feedback delay
          Canonical problems | autonomous-driving perception, sensor fusion, safety-critical latency, long tail, multi-task, simulation, OTA updates, regulation
          Serving patterns   | batch prediction, look-up, precomputed, hours, low compute, high storage, e-mail recommendations, daily reports
          Serving patterns   | online inference, 10–500 ms, real-time, high compute, GPU, search ranking, card-authorisation fraud
          Serving patterns   | near-real-time, 1–60 s, minutes, medium, feed ranking, content moderation
          Serving patterns   | streaming, sub-second, continuous, always on, anomaly monitoring, post-authorisation fraud, bidding
          L6+ signals        | problem definition, business metric, revenue, engagement, exists today, falls short
          L6+ signals        | organisational constraints, team size, managed service, on-call, cross, compliance, migration
          L6+ signals        | data flywheel, active learning, implicit feedback, exploration, cold-start bootstrap
          L6+ signals        | build or buy, embedding APIs, feature stores, serving platforms, total cost of ownership
          L6+ signals        | multi-objective, diversity, fairness, latency, Pareto, constrained, multi-task, post-processing
          Model-first thinking | novice, first two minutes, expert, baseline, serving and monitoring, detection, first sentence, model box
          Ignoring the data    | novice, clean labels, expert, labelling strategy, cost, imbalance, freshness, active learning, semi-supervised, synthetic, detection, “label”
          No monitoring story  | novice, ends at serving, expert, drift, PSI, alerts, A/B, canary, shadow, retraining, detection, arrow back, rollback
          """)
  void theFactsStandUnderTheirHeading(String heading, String facts) {
    String text = section(heading.strip()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    assertThat(Arrays.stream(facts.split(",")).map(fact -> fact.strip().toLowerCase(Locale.ROOT)))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(text).contains(fact));
  }
}
