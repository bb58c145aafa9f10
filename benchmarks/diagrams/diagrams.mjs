// Writes 50 different Mermaid diagrams of nine kinds, the same ones in every run: six architectures as they stand in
// the folder "architectures", seven more diagrams about each of their subjects, and two about all of them.
//
//   node diagrams.mjs <folder>      writes 01-….mmd to 50-….mmd there
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** What the diagrams are about. "path" is a request's way with milliseconds; "peers" run beside the hop before them. */
const subjects = [
  {
    name: "Recommendation system",
    file: "recommendation-system",
    path: [["Gateway", 10], ["User features", 10], ["Retrieval", 30], ["Merge", 15], ["Light ranker", 20], ["Heavy ranker", 60], ["Policy", 15]],
    peers: ["Graph source", "Follow source", "Fresh source"],
    entities: { User: ["user_id", "country", "joined_at"], Item: ["item_id", "creator", "language"], Impression: ["request_id", "position", "propensity"] },
    states: ["Candidate", "Merged", "Scored", "Shown", "Watched"],
    failures: ["Counters lag", "Index is stale", "Feedback loop narrows taste"],
    spread: [0.35, 0.7],
  },
  {
    name: "Search ranking",
    file: "search-ranking",
    path: [["Parse query", 8], ["Rewrite", 12], ["Lexical retrieval", 25], ["Fusion", 5], ["Rank", 40], ["Rerank top 50", 45]],
    peers: ["Dense retrieval", "Spelling"],
    entities: { Query: ["query_id", "text", "locale"], Document: ["doc_id", "title", "updated_at"], Judgment: ["grade", "judge", "made_at"] },
    states: ["Received", "Understood", "Retrieved", "Ranked", "Clicked"],
    failures: ["Position bias in clicks", "Tail queries without results", "Synonyms go wrong"],
    spread: [0.5, 0.6],
  },
  {
    name: "RAG pipeline",
    file: "rag-pipeline",
    path: [["Guard input", 20], ["Embed question", 15], ["Retrieve", 60], ["Rerank", 80], ["Build prompt", 5], ["Generate", 900], ["Check citations", 40]],
    peers: ["Lexical search", "Permission filter"],
    entities: { Chunk: ["chunk_id", "text", "acl"], Passage: ["passage_id", "score", "source"], Answer: ["answer_id", "text", "grounded"] },
    states: ["Asked", "Retrieved", "Drafted", "Checked", "Answered"],
    failures: ["Right passage not retrieved", "Passage contradicts itself", "Prompt holds an attack"],
    spread: [0.6, 0.4],
  },
  {
    name: "Content moderation",
    file: "content-moderation",
    path: [["Upload", 30], ["Hash match", 10], ["Text model", 40], ["Image model", 120], ["Fusion", 10], ["Policy", 15]],
    peers: ["Video frames", "Audio transcript"],
    entities: { Post: ["post_id", "author", "surface"], Verdict: ["policy", "score", "action"], Appeal: ["appeal_id", "reason", "outcome"] },
    states: ["Posted", "Scanned", "Held", "Reviewed", "Released"],
    failures: ["Reviewers fall behind", "Evasion by small edits", "A policy changes overnight"],
    spread: [0.8, 0.8],
  },
  {
    name: "Fraud detection",
    file: "fraud-detection",
    path: [["Payment API", 5], ["Resolve entities", 10], ["Read features", 20], ["Rules", 10], ["Model", 15], ["Decide", 5]],
    peers: ["Velocity service", "Graph features"],
    entities: { Payment: ["payment_id", "amount", "merchant"], Card: ["card_id", "country", "first_seen"], Chargeback: ["reason", "filed_at", "amount"] },
    states: ["Requested", "Scored", "Challenged", "Approved", "Settled"],
    failures: ["Labels mature after 90 days", "Attackers adapt", "The velocity store is down"],
    spread: [0.2, 0.75],
  },
  {
    name: "Autonomous driving perception",
    file: "autonomous-driving-perception",
    path: [["Sensor capture", 10], ["Synchronise", 5], ["Backbone", 25], ["Fusion in bird's-eye view", 15], ["Detect", 10], ["Track", 8]],
    peers: ["Lidar branch", "Radar branch"],
    entities: { Frame: ["frame_id", "sensor", "stamp"], Box: ["class", "range", "speed"], Track: ["track_id", "age", "covariance"] },
    states: ["Captured", "Aligned", "Detected", "Tracked", "Planned"],
    failures: ["Camera is blinded", "Calibration drifts", "A rare object is not seen"],
    spread: [0.15, 0.95],
  },
];

const lines = (...parts) => parts.flat(Infinity).join("\n") + "\n";

const describe = (subject, what, text) => [`  accTitle: ${subject.name}: ${what}`, `  accDescr: ${text}`];

function failures(subject) {
  const { path: hops, peers, failures: all } = subject;
  return lines(
    "flowchart LR",
    describe(subject, "what goes wrong", "Each failure with the hop it strikes, how it is noticed, and what takes over."),
    '  subgraph path["Request path"]',
    hops.map(([hop, ms], i) => `    h${i}["${hop}<br/>${ms} ms"]`),
    "  end",
    hops.slice(1).map((_, i) => `  h${i} --> h${i + 1}`),
    peers.map((peer, i) => [`  p${i}[("${peer}")]`, `  p${i} -.-> h${i + 1}`]),
    all.map((failure, i) => [
      `  f${i}{"${failure}?"}`,
      `  h${i + 2} -->|"signal ${i + 1}"| f${i}`,
      `  f${i} ==>|"yes"| fallback(["Fallback"])`,
      `  f${i} -->|"no"| answer["Answer"]`,
    ]),
  );
}

function sequence(subject) {
  const { path: hops, peers } = subject;
  return lines(
    "sequenceDiagram",
    describe(subject, "one request", "A request passes every hop in turn and asks the peers at the same time."),
    "  actor C as Client",
    hops.map(([hop], i) => `  participant H${i} as ${hop}`),
    "  C->>H0: request",
    hops.slice(1).map(([, ms], i) => [`  H${i}->>H${i + 1}: within ${ms} ms`, i === 1 ? "  activate H2" : []]),
    "  deactivate H2",
    "  par in parallel",
    peers.map((peer, i) => [i === 0 ? [] : "  and", `    H1-)H2: ask ${peer}`]),
    "  end",
    "  alt in time",
    `    H${hops.length - 1}-->>C: answer`,
    "  else too late",
    "    H0-->>C: fallback",
    "  end",
    "  Note over C,H1: Deadlines travel along",
  );
}

function classes(subject) {
  const names = Object.keys(subject.entities);
  return lines(
    "classDiagram",
    describe(subject, "types", `${names.join(", ")} with their fields, and what reads them.`),
    "  class Stage {",
    "    <<interface>>",
    "    +run(request) Result",
    "    +deadline() Duration",
    "  }",
    names.map((name) => [
      `  class ${name} {`,
      subject.entities[name].map((field) => `    +String ${field}`),
      "    +validate() bool",
      "  }",
    ]),
    subject.path.slice(0, 3).map(([hop], i) => [`  class S${i}["${hop}"]`, `  Stage <|.. S${i}`]),
    `  S0 --> ${names[0]} : reads`,
    `  S1 --> ${names[1]} : reads`,
    `  S2 ..> ${names[2]} : writes`,
    `  ${names[0]} "1" *-- "n" ${names[2]}`,
    `  note for ${names[2]} "kept 90 days"`,
  );
}

function states(subject) {
  const all = subject.states;
  return lines(
    "stateDiagram-v2",
    describe(subject, "states", `From ${all[0]} to ${all.at(-1)}, with a way out of each state.`),
    `  [*] --> ${all[0]}`,
    all.slice(1).map((state, i) => `  ${all[i]} --> ${state} : step ${i + 1}`),
    `  state ${all[2]} {`,
    "    [*] --> Waiting",
    "    Waiting --> Running",
    "    Running --> [*]",
    "  }",
    `  ${all[1]} --> Failed : ${subject.failures[0]}`,
    `  ${all[3]} --> Failed : ${subject.failures[1]}`,
    "  Failed --> [*]",
    `  ${all.at(-1)} --> [*]`,
    `  note right of Failed : ${subject.failures[2]}`,
  );
}

function relations(subject) {
  const [a, b, c] = Object.keys(subject.entities).map((name) => name.toUpperCase());
  return lines(
    "erDiagram",
    describe(subject, "tables", `${a}, ${b} and ${c} with their keys.`),
    `  ${a} ||--o{ ${c} : has`,
    `  ${b} ||--o{ ${c} : "appears in"`,
    `  ${a} }o--o{ ${b} : relates`,
    `  ${c} ||--|| AUDIT : "is logged as"`,
    Object.entries(subject.entities).map(([name, fields]) => [
      `  ${name.toUpperCase()} {`,
      fields.map((field, i) => `    string ${field}${i === 0 ? " PK" : ""}`),
      "  }",
    ]),
  );
}

function budget(subject) {
  let start = 0;
  return lines(
    "gantt",
    describe(subject, "latency budget", "Every hop with its milliseconds, in series; the peers beside the third."),
    "  dateFormat x",
    "  axisFormat %Q",
    subject.path.map(([hop, ms], i) => {
      const bar = [i === 0 ? "  section Path" : [], `  ${hop} · ${ms} ms :${i === 2 ? "crit, " : ""}h${i}, ${start}, ${ms}ms`];
      start += ms;
      return bar;
    }),
    "  section Beside",
    subject.peers.map((peer, i) => `  ${peer} · ${8 + 2 * i} ms :active, p${i}, ${subject.path[0][1]}, ${8 + 2 * i}ms`),
  );
}

function plan(subject) {
  return lines(
    "timeline",
    describe(subject, "roll-out", "From a baseline to the whole design, in five steps."),
    `  title ${subject.name}: roll-out`,
    "  section Prove",
    `    Week 1 : Baseline : ${subject.path[0][0]}`,
    `    Week 3 : ${subject.path[2][0]} : ${subject.failures[0]}`,
    "  section Grow",
    `    Week 6 : ${subject.path[3][0]} : ${subject.peers[0]}`,
    `    Week 9 : ${subject.path[4][0]}`,
    "  section Keep",
    `    Week 12 : Monitor : ${subject.failures[2]}`,
  );
}

function shares() {
  return lines(
    "pie showData",
    "  accTitle: Where the milliseconds go",
    "  accDescr: The sum of each design's latency budget.",
    "  title Milliseconds by design",
    subjects.map(({ name, path: hops }) => `  "${name}" : ${hops.reduce((sum, [, ms]) => sum + ms, 0)}`),
  );
}

function positions() {
  return lines(
    "quadrantChart",
    "  accTitle: Designs by delay of labels and cost of an error",
    "  accDescr: Each design as a point.",
    "  title Which design is hard, and why",
    "  x-axis Labels at once --> Labels late",
    "  y-axis Errors cheap --> Errors dear",
    "  quadrant-1 Guard",
    "  quadrant-2 Verify",
    "  quadrant-3 Iterate",
    "  quadrant-4 Simulate",
    subjects.map(({ name, spread: [x, y] }) => `  ${name}: [${x}, ${y}]`),
  );
}

const architecture = (subject) => readFileSync(path.join(here, "architectures", `${subject.file}.mmd`), "utf8");

/** [name, source] of all 50. */
export const diagrams = [
  ...subjects.flatMap((subject) =>
    Object.entries({ architecture, failures, sequence, classes, states, relations, budget, plan }).map(([kind, write]) => [
      `${subject.file}-${kind}`,
      write(subject),
    ]),
  ),
  ["shares", shares()],
  ["positions", positions()],
].map(([name, source], index) => [`${String(index + 1).padStart(2, "0")}-${name}`, source]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(process.argv[2], { recursive: true });
  for (const [name, source] of diagrams) {
    writeFileSync(path.join(process.argv[2], `${name}.mmd`), source);
  }
}
