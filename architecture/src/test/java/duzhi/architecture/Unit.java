package duzhi.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** One Java file as its author wrote it, read by the JDK's own parser. */
record Unit(
        Path file,
        long lines,
        List<Type> types,
        List<Method> methods,
        @Nullable String packageComment,
        List<String> packageAnnotations) {

    /** A top-level type. */
    record Type(String name, boolean isPublic, @Nullable String comment) {}

    /** A method or constructor with a body, wherever it is nested; its lines run from brace to brace. */
    record Method(String name, long lines, List<String> annotations) {}

    static List<Unit> parse(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> of(unit, trees))
                    .toList();
        }
    }

    String shown() {
        return Repository.show(file);
    }

    boolean isPackagePage() {
        return file.endsWith("package-info.java");
    }

    private static Unit of(CompilationUnitTree unit, DocTrees trees) {
        TreePath top = new TreePath(unit);
        List<Type> types = unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .map(type -> new Type(
                        type.getSimpleName().toString(),
                        type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                        trees.getDocComment(new TreePath(top, type))))
                .toList();
        PackageTree page = unit.getPackage();
        return new Unit(
                Path.of(unit.getSourceFile().toUri()),
                unit.getLineMap().getLineNumber(end(unit, unit, trees)),
                types,
                methods(unit, trees),
                page == null ? null : trees.getDocComment(new TreePath(top, page)),
                names(unit.getPackageAnnotations()));
    }

    private static List<Method> methods(CompilationUnitTree unit, DocTrees trees) {
        List<Method> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, @Nullable Void nothing) {
                long lines = method.getBody() == null ? 0 : lines(unit, method.getBody(), trees);
                found.add(new Method(
                        method.getName().toString(),
                        lines,
                        names(method.getModifiers().getAnnotations())));
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return found;
    }

    private static List<String> names(List<? extends Tree> annotations) {
        return Stream.of(annotations)
                .flatMap(List::stream)
                .map(Object::toString)
                .map(text -> text.replaceAll("[(].*", "").replaceAll(".*[.@]", ""))
                .toList();
    }

    private static long lines(CompilationUnitTree unit, Tree body, DocTrees trees) {
        long start = trees.getSourcePositions().getStartPosition(unit, body);
        return unit.getLineMap().getLineNumber(end(unit, body, trees))
                - unit.getLineMap().getLineNumber(start)
                + 1;
    }

    private static long end(CompilationUnitTree unit, Tree tree, DocTrees trees) {
        return Math.max(0, trees.getSourcePositions().getEndPosition(unit, tree) - 1);
    }
}
