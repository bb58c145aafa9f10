import groovy.io.FileType

// The content of the good project, and the same with one word of SKILL.md changed.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
for (folder in ['content', 'reworded']) {
  good.eachFileRecurse(FileType.FILES) { file ->
    def copy = new File(basedir, "course/src/main/$folder/${good.toPath().relativize(file.toPath())}")
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}
def skill = new File(basedir, 'course/src/main/reworded/skill.md')
skill.setText(skill.getText('UTF-8').replace('before the first move', 'after the first move'), 'UTF-8')
