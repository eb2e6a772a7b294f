// What templates cannot say: Maven leaves files such as .gitignore out of archives, and the page is there only if it is wanted.
def project = new File(request.outputDirectory, request.artifactId)
['gitignore', 'dockerignore'].each { name ->
    assert new File(project, name).renameTo(new File(project, '.' + name))
}
if (request.properties['page'] == 'no') {
    assert new File(project, 'web').deleteDir()
}
