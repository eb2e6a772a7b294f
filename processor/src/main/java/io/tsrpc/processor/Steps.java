package io.tsrpc.processor;

import io.tsrpc.processor.check.ProtocolCheck;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractText;
import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.discover.AcceptedChanges;
import io.tsrpc.processor.discover.AnnotationPlaces;
import io.tsrpc.processor.discover.Completeness;
import io.tsrpc.processor.discover.ConfPlaces;
import io.tsrpc.processor.discover.ContractIds;
import io.tsrpc.processor.discover.OwnFiles;
import io.tsrpc.processor.discover.ProtocolReader;
import io.tsrpc.processor.discover.RootRules;
import io.tsrpc.processor.discover.Round;
import io.tsrpc.processor.discover.Sources;
import io.tsrpc.processor.discover.UnknownNames;
import io.tsrpc.processor.discover.Unresolved;
import io.tsrpc.processor.discover.UnsentTypes;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.schema.SchemaTree;
import io.tsrpc.processor.files.CompiledContract;
import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.number.Beginning;
import io.tsrpc.processor.number.FormerNames;
import io.tsrpc.processor.number.Lineage;
import io.tsrpc.processor.number.Numbering;
import io.tsrpc.processor.number.RenamedForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The stages of a round: discover, number, check, emit and remember, for each root. A root with types or annotations that do not exist waits for the
 * next round, because another processor may generate them.
 */
final class Steps {
    private final ProcessingEnvironment environment;
    private final Sources sources;
    private final List<Emitter> emitters;
    private final SourceFiles files;
    private final Set<String> done = new TreeSet<>();
    private final Set<String> misplaced = new TreeSet<>();

    /** The types whose annotations are not checked yet: they mention types that another processor may create. */
    private final Set<String> unplaced = new TreeSet<>();

    private final Acceptances acceptances = new Acceptances();

    /** Those of all protocols, which may send the same types. */
    private final FormerNames formerNames = new FormerNames();

    /** The canonical names of the types that protocols send. */
    private final Set<String> sent = new TreeSet<>();

    private boolean hasCheckedFormerNames;
    private boolean hasCheckedAcceptances;
    private boolean hasUncompared;

    /** The contracts, which are written when annotation processing ends: if that has errors, they are no promise. */
    private final List<Consumer<Problems>> unwritten = new ArrayList<>();

    Steps(ProcessingEnvironment environment, Sources sources, List<Emitter> emitters) {
        this.environment = environment;
        this.sources = sources;
        this.emitters = emitters;
        this.files = new SourceFiles(environment);
    }

    void run(RoundEnvironment compiler, Problems problems) {
        List<String> fresh = sources.add(compiler);
        if (compiler.processingOver()) {
            boolean mayBeWrong = !hasCheckedFormerNames && formerNames.hasUnknown(); // a protocol is not complete
            if (!compiler.errorRaised() && !mayBeWrong) {
                unwritten.forEach(contract -> contract.accept(problems));
            }
            return;
        }
        RootRules rules = new RootRules(round(problems), files);
        new ConfPlaces(round(problems)).check(compiler.getRootElements(), rules);
        misplaced.addAll(rules.checkOutside(fresh));
        unplaced.addAll(fresh);
        new AnnotationPlaces(round(problems)).check(resolved());
        hasUncompared |= problems.hasErrors();
        for (String root : sources.roots()) {
            if (misplaced.contains(root)) {
                continue; // all of its services would seem to be gone
            }
            if (done.contains(root)) {
                new RootRules(round(problems), files).checkTooLate(root, fresh);
            } else {
                run(elements().getPackageElement(root), problems);
            }
        }
        checkFormerNames(problems);
        checkAcceptances(problems);
    }

    /** The types whose annotations have not been checked yet, and that are complete now. */
    private List<TypeElement> resolved() {
        List<TypeElement> resolved = unplaced.stream()
                .map(elements()::getTypeElement)
                .filter(type -> type != null && !Unresolved.isIn(type))
                .toList();
        resolved.forEach(type -> unplaced.remove(type.getQualifiedName().toString()));
        return resolved;
    }

    /** As soon as all contracts have been asked. */
    private void checkFormerNames(Problems problems) {
        if (!hasCheckedFormerNames && done.containsAll(sources.roots())) {
            hasCheckedFormerNames = true;
            formerNames.check(problems);
        }
    }

    /** As soon as all protocols have been compared with their contracts, if none has errors before that. */
    private void checkAcceptances(Problems problems) {
        if (!hasCheckedAcceptances && !hasUncompared && done.containsAll(sources.roots())) {
            hasCheckedAcceptances = true;
            acceptances.check(AcceptedChanges.in(round(problems)), problems);
            new UnsentTypes(round(problems)).check(sent);
        }
    }

    private void run(PackageElement root, Problems problems) {
        Problems own = new Problems();
        Round round = round(own);
        new RootRules(round, files).checkNested(root);
        Contracts contracts = new Contracts(environment.getOptions(), files, root, acceptances, own);
        Contract written = contracts.read();
        Protocol read =
                new ProtocolReader(round, new ContractIds(written.schemaIds(), written.idsByJavaName())).read(root);
        if (round.isUnresolved()
                || new UnknownNames(round, files).areIn(root.getQualifiedName().toString(), read.definitions())) {
            return;
        }
        done.add(root.getQualifiedName().toString());
        new Completeness(round, files).check(root);
        new OwnFiles(round, files).check(read);
        read.definitions().forEach(d -> sent.add(d.name().javaType().raw().canonicalName()));
        contracts.checkTwice(read);
        contracts.checkMoved(read);
        Contract begun = contracts.orOfTypeScript(written, read);
        FormerNames names = new FormerNames();
        if (contracts.isBeginning()) {
            Beginning.check(read, names, own);
        }
        Contract before = RenamedForms.applied(begun, read, names, own);
        Lineage lineage = Lineage.of(before, read, names, own);
        Protocol numbered =
                new Numbering(before, lineage, names, own, type -> SchemaTree.keyOf(type, read)).number(read);
        if (sources.roots().size() == 1) {
            names.check(own); // no other contract could have them
        }
        formerNames.addAll(names);
        new ProtocolCheck(this::userType, SchemaTree::keyOf).check(numbered, own);
        hasUncompared |= own.hasErrors();
        Optional<Contract> numbers =
                own.hasErrors() ? Optional.empty() : Optional.of(contracts.next(numbered, lineage));
        contracts.checkUnread(numbered, numbers);
        if (!own.hasErrors()) {
            String text = contracts.text(numbers.orElseThrow());
            CompiledContract compiled = new CompiledContract(
                    environment.getFiler(), root.getQualifiedName().toString());
            FileOutput output = emit(numbered.withContract(ContractText.fingerprint(text)), own);
            unwritten.add(late -> {
                if (contracts.write(text, compiled, late)) {
                    output.contract(text, late);
                    output.writeFolders(late);
                }
            });
        }
        problems.addAll(own);
    }

    private FileOutput emit(Protocol protocol, Problems problems) {
        FileOutput output = new FileOutput(environment, protocol, sources, problems);
        emitters.forEach(e -> e.emit(protocol, output));
        return output;
    }

    private Optional<Origin> userType(String canonicalName) {
        return sources.userType(canonicalName)
                .flatMap(name -> Optional.ofNullable(elements().getTypeElement(name)))
                .map(ElementOrigin::of);
    }

    private Round round(Problems problems) {
        return new Round(elements(), environment.getTypeUtils(), sources, problems);
    }

    private Elements elements() {
        return environment.getElementUtils();
    }
}
