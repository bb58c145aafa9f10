package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Entry;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Technique;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.RealContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupMembersTest {

  private static final ValidContent REAL = ValidCase.of(RealContent.FOLDER);

  @ParameterizedTest
  @EnumSource(names = {"METRIC", "TECHNIQUE", "QUESTION", "FUNCTION"})
  void membersAreTheEntriesOfTheGroupInTheirOrder(Kind kind) {
    GroupMembers members = new GroupMembers(REAL);
    List<Group> groups = REAL.overview(kind).groups();
    assertThat(groups).isNotEmpty();
    for (Group group : groups) {
      List<? extends Entry> expected = REAL.entries(kind).stream().filter(group::has).toList();
      List<Entry> in = members.in(group, kind);
      assertThat(in).isEqualTo(expected).isNotEmpty();
    }
  }

  @Test
  void groupOfNoEntryHasNoMembers() {
    Group other = new Group("other", "Other", REAL.techniques().get(0).group().text(), List.of());
    GroupMembers members = new GroupMembers(REAL);
    assertThat(members.<Technique>in(other, Kind.TECHNIQUE)).isEmpty();
    assertThat(members.areIn(other, Kind.TECHNIQUE)).isFalse();
  }
}
