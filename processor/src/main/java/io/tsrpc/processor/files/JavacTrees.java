package io.tsrpc.processor.files;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What only javac knows. A class of its own, because in other compilers it cannot be linked. */
final class JavacTrees {
    private static final String OURS = "io.tsrpc.contract.";
    private static final String CONF = OURS + "Conf";

    private JavacTrees() {}

    /**
     * The source of an element that is compiled.
     *
     * @throws IllegalArgumentException if the environment is not javac's
     */
    static Optional<URI> sourceOf(ProcessingEnvironment environment, Element element) {
        TreePath path = Trees.instance(environment).getPath(element);
        return Optional.ofNullable(path)
                .map(p -> p.getCompilationUnit().getSourceFile().toUri());
    }

    /**
     * Whether the file of an element has an annotation that does not exist, one of ours or of configuration with a member or a value that does
     * not, a default value that does not, or a record or interface that implements something that does not. Elements do not tell all of
     * it: those of javac 17 lack such annotations.
     *
     * @throws IllegalArgumentException if the environment is not javac's
     */
    static boolean hasUnknownNames(ProcessingEnvironment environment, Element element) {
        Trees trees = Trees.instance(environment);
        TreePath path = trees.getPath(element);
        return path != null
                && Boolean.TRUE.equals(new UnknownNames(trees).scan(new TreePath(path.getCompilationUnit()), null));
    }

    /** Looks at declarations, not at code in them. */
    private static final class UnknownNames extends TreePathScanner<Boolean, @Nullable Void> {
        private final Trees trees;

        /** In values that become part of the protocol. */
        private boolean inRead;

        UnknownNames(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Boolean reduce(@Nullable Boolean a, @Nullable Boolean b) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b);
        }

        @Override
        public Boolean visitClass(ClassTree type, @Nullable Void unused) {
            boolean isSent = type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.INTERFACE;
            return (isSent && type.getImplementsClause().stream().anyMatch(this::isUnknown))
                    || super.visitClass(type, null);
        }

        @Override
        public Boolean visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
            if (isUnknown(annotation.getAnnotationType())) {
                return true;
            }
            Element element = trees.getElement(new TreePath(getCurrentPath(), annotation.getAnnotationType()));
            boolean outer = inRead;
            inRead |= element != null && isRead(element);
            boolean result = (inRead && hasUnknownMember(annotation, element))
                    || Boolean.TRUE.equals(scan(annotation.getArguments(), null));
            inRead = outer;
            return result;
        }

        private static boolean isRead(Element annotation) {
            return annotation.toString().startsWith(OURS)
                    || annotation.getAnnotationMirrors().stream()
                            .anyMatch(
                                    mark -> mark.getAnnotationType().toString().equals(CONF));
        }

        private static boolean hasUnknownMember(AnnotationTree annotation, @Nullable Element type) {
            return type != null
                    && annotation.getArguments().stream()
                            .filter(AssignmentTree.class::isInstance)
                            .map(argument ->
                                    ((AssignmentTree) argument).getVariable().toString())
                            .anyMatch(name -> type.getEnclosedElements().stream()
                                    .noneMatch(member -> member.getSimpleName().contentEquals(name)));
        }

        @Override
        public Boolean visitAssignment(AssignmentTree member, @Nullable Void unused) {
            return scan(member.getExpression(), null);
        }

        /** The default value of an annotation's member. One that is a class is no configuration. */
        @Override
        public Boolean visitMethod(MethodTree method, @Nullable Void unused) {
            boolean outer = inRead;
            inRead = method.getDefaultValue() != null && !isClass(method.getReturnType());
            Boolean result = super.visitMethod(method, null);
            inRead = outer;
            return result;
        }

        private boolean isClass(Tree type) {
            TypeMirror mirror = trees.getTypeMirror(new TreePath(getCurrentPath(), type));
            return mirror != null && mirror.toString().startsWith("java.lang.Class");
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree name, @Nullable Void unused) {
            return inRead && isUnknown(name);
        }

        @Override
        public Boolean visitMemberSelect(MemberSelectTree name, @Nullable Void unused) {
            return inRead && isUnknown(name);
        }

        @Override
        public Boolean visitVariable(VariableTree field, @Nullable Void unused) {
            return reduce(scan(field.getModifiers(), null), scan(field.getType(), null));
        }

        @Override
        public Boolean visitBlock(BlockTree code, @Nullable Void unused) {
            return false;
        }

        private boolean isUnknown(Tree name) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), name));
            return type != null && type.getKind() == TypeKind.ERROR;
        }
    }
}
