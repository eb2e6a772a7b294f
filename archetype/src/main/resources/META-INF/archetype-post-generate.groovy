// What templates cannot say: Maven leaves files such as .gitignore out of archives, and the page is there only if it is wanted.
def project = new File(request.outputDirectory, request.artifactId)
['gitignore', 'dockerignore'].each { name ->
    assert new File(project, name).renameTo(new File(project, '.' + name))
}
if (!javax.lang.model.SourceVersion.isName(request.properties['package'])) { // the groupId, if nothing else was said
    throw new IllegalArgumentException("Java has no package '${request.properties['package']}': name another one with -Dpackage. "
        + "The project is of no use: delete $project, and begin again")
}
def page = request.properties['page']
if (page == 'no') {
    assert new File(project, 'web').deleteDir()
} else if (page != 'yes') { // Maven looks at what is typed only, not at -Dpage
    throw new IllegalArgumentException("page is yes or no, not '$page'. The project is incomplete: delete $project, and begin again")
}
