import groovy.io.FileType

// The content of the good project, with a mistake of another kind in each place.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
def mistakes = [
  'anti-patterns/hasty-pawn.md': [['---\ntitle', '\n---\ntitle']],
  'metrics/half-points.md': [['group: results', 'group: reslts'], ['order: 1', 'order: "1"']],
  'overviews/patterns.md': [['summary: Methods that', 'summary: Methods: all that']],
  'patterns/bridge.md': [['## Breaks when', '## Breaks wehn'], ['title: Bridge\n', 'title: Bridge\norder: 1\n']],
  'problems/lucena.md': [['[half-points]', '[half-points, half-points]'], ['6 move', '6 mvoe']],
  'problems/philidor.md': [['(../patterns/bridge.md)', '(patterns/bridge.md)'], ['[bridge]', 'bridge']],
  'references/endings.md': [['term-list', 'term-lsit']],
  'skill.md': [['exclusions:', 'exclusoins:'], ['site-url: ', 'lectern-ignore:\n  - { rule: prompt-length, because: There is none. }\nsite-url: ']],
  'stages/plan.md': [['defender', 'defen\u200bder']],
]
good.eachFileRecurse(FileType.FILES) { file ->
  def path = "${good.toPath().relativize(file.toPath())}".toString()
  def copy = new File(basedir, "src/main/content/$path")
  copy.parentFile.mkdirs()
  def text = file.getText('UTF-8')
  mistakes.getOrDefault(path, []).each { right, wrong ->
    assert text.contains(right) : "$path: $right"
    text = text.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))
  }
  copy.setText(text, 'UTF-8')
}
new File(basedir, 'src/main/content/words.txt').setText('Lucena\nPhilidor\nLucena\n', 'UTF-8')
