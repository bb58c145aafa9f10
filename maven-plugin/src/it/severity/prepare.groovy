import groovy.io.FileType

// The content of the good project, held to a style that no sentence keeps to.
def good = new File(basedir, '../../../src/it/good/src/main/content').canonicalFile
good.eachFileRecurse(FileType.FILES) { file ->
  def copy = new File(basedir, "src/main/content/${good.toPath().relativize(file.toPath())}")
  copy.parentFile.mkdirs()
  copy.bytes = file.bytes
}
def skill = new File(basedir, 'src/main/content/skill.md')
skill.setText(skill.getText('UTF-8').replaceFirst('---\n', '---\nprose: { sentence-words: 5 }\n'), 'UTF-8')
