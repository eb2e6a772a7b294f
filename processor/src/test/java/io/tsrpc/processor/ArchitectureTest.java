package io.tsrpc.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The stages may depend on each other only in this order: discover, number, check, emit. */
class ArchitectureTest {
    private static final String HERE = "io.tsrpc.processor";
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void stagesOnlyKnowTheModelAndDiagnostics() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("processor")
                .definedBy(HERE)
                .layer("discover")
                .definedBy(HERE + ".discover..")
                .layer("number")
                .definedBy(HERE + ".number..")
                .layer("contract")
                .definedBy(HERE + ".contract..")
                .layer("evolution")
                .definedBy(HERE + ".evolution..")
                .layer("files")
                .definedBy(HERE + ".files..")
                .layer("json")
                .definedBy(HERE + ".json..")
                .layer("check")
                .definedBy(HERE + ".check..")
                .layer("emit")
                .definedBy(HERE + ".emit..")
                .layer("diagnostic")
                .definedBy(HERE + ".diagnostic..")
                .layer("model")
                .definedBy(HERE + ".model..")
                .whereLayer("processor")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("discover")
                .mayOnlyBeAccessedByLayers("processor")
                .whereLayer("number")
                .mayOnlyBeAccessedByLayers("processor")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("processor")
                .whereLayer("emit")
                .mayOnlyBeAccessedByLayers("processor")
                .whereLayer("diagnostic")
                .mayOnlyBeAccessedByLayers("processor", "discover", "check", "number")
                .whereLayer("contract")
                .mayOnlyBeAccessedByLayers("processor", "number", "evolution")
                .whereLayer("evolution")
                .mayOnlyBeAccessedByLayers("processor")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("processor", "discover")
                .whereLayer("json")
                .mayOnlyBeAccessedByLayers("processor", "number", "contract", "evolution", "files", "emit")
                .check(classes);
    }

    @Test
    void modelAndRulesDoNotKnowTheCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        HERE + ".model..",
                        HERE + ".number..",
                        HERE + ".contract..",
                        HERE + ".evolution..",
                        HERE + ".json..",
                        HERE + ".check..",
                        HERE + ".emit",
                        HERE + ".emit.javadoc..",
                        HERE + ".emit.typescript..",
                        HERE + ".emit.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .check(classes);
    }

    @Test
    void emittersOfJavaAndOfTypeScriptDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(HERE + ".emit.java..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".emit.typescript..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(HERE + ".emit.typescript..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".emit.java..")
                .check(classes);
    }

    @Test
    void processorDoesNotSeeTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.tsrpc..").and(not(resideInAPackage(HERE + ".."))))
                .check(classes);
    }
}
