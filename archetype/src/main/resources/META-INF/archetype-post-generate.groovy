// What templates cannot say: Maven leaves .gitignore out of archives, and the page is there only if it is wanted.
def project = new File(request.outputDirectory, request.artifactId)
assert new File(project, 'gitignore').renameTo(new File(project, '.gitignore'))
if (request.properties['page'] == 'no') {
    assert new File(project, 'web').deleteDir()
}
