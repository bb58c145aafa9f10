package dev.lectern.content.rule.checks;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.ComponentGroup;
import dev.lectern.content.Edge;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import java.util.HashSet;
import java.util.Set;

/** In an architecture nothing stands alone: each component has an edge, each group a component. */
public final class ArchitectureConnected implements EachRule {

  private static final RuleId ID = new RuleId("architecture-connected");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Each component of an architecture has an edge, and each group a component.",
          "A component without an edge leaves open what it is for. Readers copy what they see, and an assessor asks about the box that stands alone.",
          new RuleExample(
              "problems/rook-and-pawn.md",
"""
    - { id: board, title: Board, shape: store }
""",
"""
    - { id: board, title: Board, shape: store }
    - { id: clock, title: Clock }
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Problem problem : part.ofKind(Kind.PROBLEM, Problem.class)) {
      Architecture architecture = problem.design().architectureDiagram();
      if (architecture != null) {
        check(architecture, sink);
      }
    }
  }

  private static void check(Architecture architecture, DiagnosticSink sink) {
    Set<Component> connected = new HashSet<>();
    for (Edge edge : architecture.edges()) {
      connected.add(edge.from());
      connected.add(edge.to());
    }
    Set<ComponentGroup> filled = new HashSet<>();
    for (Component component : architecture.components()) {
      if (component.group() != null) {
        filled.add(component.group());
      }
      if (!connected.contains(component)) {
        sink.report(
            Diagnostic.warning(
                ID,
                component.span(),
                "No edge leads to or from \""
                    + component.id()
                    + "\". Say what it is connected with, or leave it out."));
      }
    }
    for (ComponentGroup group : architecture.groups()) {
      if (!filled.contains(group)) {
        sink.report(
            Diagnostic.warning(
                ID,
                group.span(),
                "No component is in the group \"" + group.id() + "\". Leave the group out."));
      }
    }
  }
}
