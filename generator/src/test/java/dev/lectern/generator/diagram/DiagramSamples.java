package dev.lectern.generator.diagram;

import java.util.LinkedHashMap;
import java.util.Map;

/** One diagram of each kind that content may use, with what has been seen to vary in it. */
final class DiagramSamples {

  private DiagramSamples() {}

  /** By kind, in this order. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "flowchart",
        """
        flowchart LR
          accTitle: Opening a door
          accDescr: Knock, and either enter or wait.
          subgraph outside["Outside · 5 min"]
            knock["Knock"] -->|"heard"| open{"Open?"}
            open -.-> wait(["Wait"])
            open ==> door[("Door")]
          end
          door --> inside["Stand<br/>inside"]
        """);
    all.put(
        "sequence",
        """
        sequenceDiagram
          accTitle: A greeting
          accDescr: Anna greets Ben.
          participant A as Anna
          actor B as Ben
          A->>B: Hello
          activate B
          B-->>A: Hello yourself
          deactivate B
          Note over A,B: A note
          loop Every minute
            A->>B: Still there?
          end
          alt yes
            B->>A: Yes
          else no
            B->>A: No
          end
        """);
    all.put(
        "class",
        """
        classDiagram
          accTitle: Animals
          accDescr: A duck is an animal with legs.
          class Animal {
            +int age
            +isMammal() bool
          }
          Animal <|-- Duck
          Animal *-- Leg : has
          note for Duck "can fly"
        """);
    all.put(
        "state",
        """
        stateDiagram-v2
          accTitle: A lamp
          accDescr: A lamp is off, or shines bright or dim.
          [*] --> Off
          Off --> On : press
          state On {
            Dim --> Bright
          }
          On --> [*]
          note right of Off : saves power
        """);
    all.put(
        "er",
        """
        erDiagram
          accTitle: Orders
          accDescr: A customer places orders.
          CUSTOMER ||--o{ ORDER : places
          ORDER {
            int id PK
            string name
          }
        """);
    all.put(
        "gantt",
        """
        gantt
          accTitle: A budget
          accDescr: Three hops in series.
          dateFormat x
          axisFormat %Q
          section Path
            Ingress · 5 ms :0, 5ms
            Fetch · 20 ms :crit, 5, 20ms
            Model · 30 ms :active, 25, 30ms
        """);
    all.put(
        "pie",
        """
        pie showData
          accTitle: Minutes
          accDescr: How long each part takes.
          title Minutes
          "Reading" : 30
          "Writing" : 10
          "Rest" : 5
        """);
    all.put(
        "quadrant",
        """
        quadrantChart
          accTitle: Reach and cost
          accDescr: Two options by reach and by cost.
          title Reach and cost
          x-axis Low reach --> High reach
          y-axis Cheap --> Dear
          quadrant-1 Think
          quadrant-2 Avoid
          quadrant-3 Try
          quadrant-4 Do
          One: [0.3, 0.6]
          Two: [0.7, 0.2]
        """);
    all.put(
        "timeline",
        """
        timeline
          accTitle: A morning
          accDescr: Three things in order.
          title A morning
          section Early
            6 h : Rise : Wash
            7 h : Eat
          section Late
            10 h : Rest
        """);
    all.put(
        "mindmap",
        """
        mindmap
          root((Chess))
            Opening
              Gambit
            Ending
        """);
    all.put(
        "xychart",
        """
        xychart-beta
          accTitle: Load
          accDescr: Load by month.
          title Load
          x-axis [jan, feb, mar]
          y-axis "Requests" 0 --> 100
          bar [10, 50, 80]
          line [20, 40, 60]
        """);
    all.put(
        "gitgraph",
        """
        gitGraph
          accTitle: A branch
          accDescr: A branch is merged.
          commit
          branch dev
          commit
          checkout main
          merge dev
        """);
    return all;
  }
}
