import groovy.io.FileType

// src/main/content is the content of the good project with one diagram more, whose axis shows a time of day;
// src/main/broken is that with a bad diagram in each of three files.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
for (folder in ['content', 'broken']) {
  good.eachFileRecurse(FileType.FILES) { file ->
    def copy = new File(basedir, "src/main/$folder/${good.toPath().relativize(file.toPath())}")
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}
def add = { folder, path, before, text ->
  def file = new File(basedir, "src/main/$folder/$path")
  def old = file.getText('UTF-8')
  assert old.contains(before)
  file.setText(old.replace(before, text + before), 'UTF-8')
}
for (folder in ['content', 'broken']) {
  add(folder, 'problems/lucena.md', '## Failure modes', '''\
```mermaid
gantt
  accTitle: The morning of the game
  accDescr: Half an hour for the opening and an hour for the ending.
  dateFormat x
  axisFormat %H:%M
  Opening :0, 30m
  Ending :1800000, 60m
```

''')
}
add('broken', 'patterns/bridge.md', '## Breaks when', '''\
```mermaid
flowchart LR
  accTitle: Bridge
  accDescr: The rook shields its king.
  rook --> king[
```

''')
add('broken', 'problems/philidor.md', '## Failure modes', '''\
- The rook waits:

  ```mermaid
  sequenceDiagram
    accTitle: Waiting
    accDescr: The rook waits for the pawn.
    rook->>pawn
    pawn->>rook: A step
  ```

''')
add('broken', 'stages/plan.md', '## Commonly missed', '''\
```mermaid
flowchrt LR
  accTitle: Plan
  accDescr: A plan before a move.
  plan --> move
```

''')
