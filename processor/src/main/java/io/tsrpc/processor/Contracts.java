package io.tsrpc.processor;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractProblem;
import io.tsrpc.processor.contract.ContractText;
import io.tsrpc.processor.contract.ContractTree;
import io.tsrpc.processor.contract.IdDifference;
import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.processor.contract.RoomsServices;
import io.tsrpc.processor.contract.SameBytes;
import io.tsrpc.processor.contract.TextDifference;
import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.emit.schema.ServiceProtoTree;
import io.tsrpc.processor.evolution.Evolution;
import io.tsrpc.processor.files.CompiledContract;
import io.tsrpc.processor.files.ContractFile;
import io.tsrpc.processor.files.ProtoFile;
import io.tsrpc.processor.files.ProtocolSources;
import io.tsrpc.processor.files.SourceFiles;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.number.Adoption;
import io.tsrpc.processor.number.Lineage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/** The contract of one protocol: finds its file, reads it, and writes it when the protocol has changed. */
final class Contracts {
    /**
     * The option that names a directory with a subdirectory for each root, instead of those of the sources; or {@code none}. The
     * subdirectory is there for a single root too: otherwise a second one would move the first one's contract.
     */
    static final String DIRECTORY_OPTION = "tsrpc.contract";

    /** The option that makes every change of a contract an error. */
    static final String FROZEN_OPTION = "tsrpc.contract.frozen";

    /** The option that lets all breaking changes through, with the value {@code allow}. */
    static final String BREAKING_OPTION = "tsrpc.contract.breaking";

    /** The option that makes changes errors, too, after which new clients do not understand old servers. */
    static final String ROLLBACK_OPTION = "tsrpc.contract.rollback";

    /** The value of {@link #DIRECTORY_OPTION} with which there is no contract. */
    static final String NONE = "none";

    private final Map<String, String> options;
    private final Acceptances acceptances;
    private final Problems problems;
    private final String root;
    private final Origin origin;
    private final Optional<Path> packageInfo;
    private final Optional<SourceFiles.OtherContract> elsewhere;
    private String textBefore = "";
    private @Nullable ProtoFile adopted;
    private boolean isUnreadable;

    /** The service proto beside a contract, which is not read any more. */
    private Optional<ProtoFile> unread = Optional.empty();

    /** Whether no id has been given: there is no file, or one without services. */
    private boolean isNew;

    Contracts(
            Map<String, String> options,
            SourceFiles files,
            PackageElement root,
            Acceptances acceptances,
            Problems problems) {
        this.options = options;
        this.acceptances = acceptances;
        this.problems = problems;
        this.root = root.getQualifiedName().toString();
        this.origin = ElementOrigin.of(root);
        this.packageInfo = files.of(root);
        this.elsewhere = files.contractElsewhere(root);
    }

    /**
     * Reports a root that another module has too. One that has services of this protocol is this one, as it was when its classes were
     * compiled to another folder.
     */
    void checkTwice(Protocol protocol) {
        elsewhere
                .filter(contract -> !hasServicesOf(protocol, contract.text()))
                .ifPresent(contract -> problems.add(ProblemKind.ROOT_TWICE, origin, root, contract.place()));
    }

    /** Reports a contract that the root package or the option has left behind: ids would begin anew. */
    void checkMoved(Protocol protocol) {
        Optional<ContractFile> place = file();
        if (packageInfo.isEmpty() || place.isEmpty() || !isNew) {
            return;
        }
        Path directory = packageInfo.get().resolveSibling("");
        try {
            String option = options.get(DIRECTORY_OPTION);
            List<ContractFile> others = option != null
                    ? List.of(ContractFile.in(directory), ContractFile.in(Path.of(option)))
                    : new ProtocolSources(directory, root).abandonedContracts();
            for (ContractFile file : others) {
                if (hasServicesOf(protocol, text(file).orElse(""))) {
                    Path wanted = place.get().path().resolveSibling("");
                    problems.add(ProblemKind.CONTRACT_ELSEWHERE, origin, file.path(), wanted);
                }
            }
        } catch (IOException e) {
            problems.add(ProblemKind.SOURCES_UNREADABLE, origin, packageInfo.get(), e);
        }
    }

    /** Reports files beside package-info.java with ids that the option leaves unread, although there are none at its place. */
    private void checkIgnored() {
        String option = options.get(DIRECTORY_OPTION);
        if (option == null || packageInfo.isEmpty()) {
            return;
        }
        ContractFile beside = ContractFile.in(packageInfo.get().resolveSibling(""));
        for (Path path : List.of(beside.path(), ProtoFile.beside(beside).path())) {
            // a contract that the option has left behind is found by its services
            boolean isFound = path.equals(beside.path()) && !NONE.equals(option);
            if (!isFound && Files.exists(path)) {
                problems.add(ProblemKind.CONTRACT_IGNORED, origin, path, DIRECTORY_OPTION, option);
            }
        }
    }

    private static boolean hasServicesOf(Protocol protocol, String text) {
        try {
            Contract contract = ContractText.parse(text);
            return protocol.services().stream()
                    .map(s -> s.fold(api -> "api ", msg -> "msg ") + s.info().name())
                    .anyMatch(key -> contract.service(key) != null);
        } catch (ContractProblem none) {
            return false; // a file of that name, which is no contract
        }
    }

    /** Whether there is no contract yet, but a place for it. */
    boolean isBeginning() {
        return isNew && adopted == null;
    }

    /** The contract after this change of the protocol. What it breaks is reported. */
    Contract next(Protocol protocol, Lineage lineage) {
        Contract before = lineage.withElementNames();
        boolean allowsAll = "allow".equals(options.get(BREAKING_OPTION));
        Contract proto = contract(protocol, before, lineage);
        Evolution evolution = Evolution.between(before, proto);
        Contract after = proto.succeeding(before, evolution.successors()).keepingTypesOf(before);
        return new Changes(protocol, acceptances, adopted != null, problems)
                .check(before, after, evolution.changes(), allowsAll, Options.isOn(options, ROLLBACK_OPTION));
    }

    /** The contract so far, empty if there is none yet. One that cannot be used is reported. */
    Contract read() {
        Optional<ContractFile> file = file();
        if (file.isEmpty() && !NONE.equals(options.get(DIRECTORY_OPTION))) {
            problems.add(ProblemKind.CONTRACT_NO_PLACE, origin, root, DIRECTORY_OPTION);
        }
        if (file.isEmpty()) {
            checkIgnored();
            return Contract.empty();
        }
        Optional<String> text = text(file.get());
        textBefore = text.orElse("");
        isNew = textBefore.isBlank() && !isUnreadable;
        if (isNew) {
            checkIgnored();
        }
        return text.filter(t -> !isNew).map(t -> parse(file.get(), t)).orElse(Contract.empty());
    }

    /**
     * The contract so far; if there is none yet, that of the service proto of a project in TypeScript, if it lies where the contract will
     * be.
     */
    Contract orOfTypeScript(Contract written, Protocol protocol) {
        Optional<ProtoFile> proto = isUnreadable ? Optional.empty() : file().map(ProtoFile::beside);
        if (proto.isEmpty()) {
            return written;
        }
        try {
            Optional<String> text = proto.get().read();
            if (text.isEmpty()) {
                return written;
            }
            if (!isNew) {
                unread = proto;
                return written;
            }
            adopted = proto.get();
            Contract taken = taken(text.get(), protocol, problems);
            checkHasServices(taken, proto.get(), protocol);
            return taken;
        } catch (IOException e) {
            problems.add(ProblemKind.CONTRACT_UNREADABLE, origin, proto.get().path(), e);
        } catch (ContractProblem e) {
            problems.add(ProblemKind.PROTO_INVALID, origin, proto.get().path(), String.valueOf(e.getMessage()));
        }
        return written;
    }

    private static Contract taken(String proto, Protocol protocol, Problems problems) throws ContractProblem {
        Map<String, @Nullable Object> tree = RoomsServices.removedFrom(ProtoText.parse(proto));
        return Adoption.of(SameBytes.in(tree), protocol, problems);
    }

    /**
     * Reports a file that is not read any more: it is a leftover, or says that clients have other ids than the contract. What is new in
     * both has its id now, which old clients would not have.
     *
     * @param protocol the protocol with the ids of the contract
     * @param next the contract after this compilation; empty if that has errors and gives no ids
     */
    void checkUnread(Protocol protocol, Optional<Contract> next) {
        if (unread.isEmpty()) {
            return;
        }
        Path path = unread.get().path();
        Optional<String> other = next.flatMap(contract -> otherIds(unread.get(), contract, protocol));
        other.ifPresentOrElse(
                difference -> problems.add(ProblemKind.PROTO_OTHER_IDS, origin, path, difference, ContractFile.NAME),
                () -> problems.add(ProblemKind.PROTO_UNREAD, origin, path, ContractFile.NAME));
    }

    private static Optional<String> otherIds(ProtoFile file, Contract contract, Protocol protocol) {
        try {
            String text = file.read().orElse("");
            return IdDifference.between(contract, taken(text, protocol, new Problems()));
        } catch (IOException | ContractProblem e) {
            return Optional.empty(); // it has no ids
        }
    }

    /** A service that is only in Java is new, or the file is older than clients that know it. */
    private void checkHasServices(Contract taken, ProtoFile proto, Protocol protocol) {
        for (Service service : protocol.services()) {
            ServiceInfo info = service.info();
            String kind = service.fold(api -> "api ", msg -> "msg ");
            if (taken.service(kind + info.name()) == null && taken.service(kind + info.formerName()) == null) {
                problems.add(ProblemKind.PROTO_LACKS, info.origin(), kind + info.name(), proto.path());
            }
        }
    }

    private Contract parse(ContractFile file, String text) {
        try {
            Contract contract = ContractText.parse(text);
            isNew = contract.isEmpty();
            return contract;
        } catch (ContractProblem e) {
            ProblemKind kind = switch (e.kind()) {
                case INVALID -> ProblemKind.CONTRACT_INVALID;
                case CONFLICT -> ProblemKind.CONTRACT_CONFLICT;
                case SAME_ID -> ProblemKind.CONTRACT_SAME_ID;
                case EDITED -> ProblemKind.CONTRACT_EDITED;
                case LINE_LOST -> ProblemKind.CONTRACT_LINE_LOST;
                case FOREIGN -> ProblemKind.CONTRACT_FOREIGN;
                case LATER -> ProblemKind.CONTRACT_LATER;
            };
            problems.add(kind, origin, file.path(), String.valueOf(e.getMessage()));
            return Contract.empty();
        }
    }

    private Optional<String> text(ContractFile file) {
        try {
            return file.read();
        } catch (IOException e) {
            problems.add(ProblemKind.CONTRACT_UNREADABLE, origin, file.path(), e);
            isUnreadable = true;
            return Optional.empty();
        }
    }

    /** The contract that the protocol, which has its ids, makes of the one before. */
    private static Contract contract(Protocol protocol, Contract before, Lineage lineage) {
        Map<String, @Nullable Object> tree = ServiceProtoTree.withJavaTypes(protocol);
        return ContractTree.ofProto(tree).remembering(before, lineage.predecessors(), lineage.formerIds());
    }

    /** The text of a contract: that of the file, however that is laid out, if it has the same content. */
    String text(Contract contract) {
        String text = ContractText.print(contract);
        return ContractText.isSame(textBefore, text) ? textBefore : text;
    }

    /**
     * Writes the contract if it has changed, and keeps a copy. If it must not change, reports the difference. One that another compiler has changed
     * meanwhile is reported, not overwritten.
     *
     * @param compiled the contract of the classes compiled before, which must not begin anew
     * @param late takes what is reported, without a place: elements are of a round that is over
     * @return whether the file has the text, or there is no file
     */
    boolean write(String text, CompiledContract compiled, Problems late) {
        file().ifPresent(file -> {
            write(file, text, compiled, late);
            if (!late.hasErrors()) {
                noteLost(file, compiled, late);
                keep(text, compiled, late);
            }
        });
        return !late.hasErrors();
    }

    private void write(ContractFile file, String text, CompiledContract compiled, Problems late) {
        try {
            String now = file.read().orElse("");
            if (now.equals(text)) {
                return;
            }
            if (!now.equals(textBefore)) {
                late.add(ProblemKind.CONTRACT_CHANGED, Origin.NONE, file.path());
            } else if (isLost(now, compiled.read(), text)) {
                late.add(ProblemKind.CONTRACT_LOST, Origin.NONE, file.path(), compiled.place());
            } else if (Options.isOn(options, FROZEN_OPTION) && now.isBlank()) {
                late.add(ProblemKind.CONTRACT_ABSENT, Origin.NONE, file.path(), "-A" + FROZEN_OPTION);
            } else if (Options.isOn(options, FROZEN_OPTION)) {
                String difference = TextDifference.of(ContractText.print(ContractText.parse(now)), text);
                late.add(ProblemKind.CONTRACT_FROZEN, Origin.NONE, file.path(), difference, "-A" + FROZEN_OPTION);
            } else {
                file.write(text);
                if (adopted != null) {
                    late.add(ProblemKind.PROTO_TAKEN, Origin.NONE, file.path(), adopted.path());
                }
                if (now.isBlank()) {
                    late.add(ProblemKind.CONTRACT_BEGINS, Origin.NONE, root, file.path());
                } else if (!ContractText.isChecked(now)) {
                    late.add(ProblemKind.CONTRACT_CHECKED, Origin.NONE, file.path());
                }
            }
        } catch (IOException e) {
            late.add(ProblemKind.CONTRACT_NOT_WRITABLE, Origin.NONE, file.path(), e, "-A" + DIRECTORY_OPTION + "=…");
        }
    }

    /** A commit that is reverted takes its ids with it, and the next ones would be the same. */
    private void noteLost(ContractFile file, CompiledContract compiled, Problems late) {
        try {
            String before = isNew ? "" : compiled.read();
            if (before.isEmpty() || before.equals(textBefore)) {
                return;
            }
            IdDifference.lost(ContractText.parse(before), ContractText.parse(textBefore))
                    .ifPresent(what -> late.add(ProblemKind.CONTRACT_WENT_BACK, Origin.NONE, file.path(), what));
        } catch (IOException | ContractProblem unreadable) {
            return; // there is nothing to compare with
        }
    }

    /** Without a contract nothing is kept: ids that follow the sources are no promise. */
    private static void keep(String text, CompiledContract compiled, Problems late) {
        try {
            compiled.keep(text);
        } catch (IOException e) {
            late.add(ProblemKind.OUTPUT, Origin.NONE, compiled.resource(), e);
        }
    }

    /** One that says that no id was ever given is that of another branch, from before there were services. */
    private boolean isLost(String now, String compiled, String next) {
        boolean saysSo = !now.isBlank() && ContractText.isChecked(now);
        return isNew && !saysSo && hasIds(compiled) && !ContractText.isSame(compiled, next);
    }

    private static boolean hasIds(String compiled) {
        try {
            return !compiled.isEmpty() && !ContractText.parse(compiled).isEmpty();
        } catch (ContractProblem unknown) {
            return true;
        }
    }

    private Optional<ContractFile> file() {
        String option = options.get(DIRECTORY_OPTION);
        if (NONE.equals(option)) {
            return Optional.empty();
        }
        return option == null
                ? packageInfo.map(path -> ContractFile.in(path.resolveSibling("")))
                : Optional.of(ContractFile.in(Path.of(option, root)));
    }
}
