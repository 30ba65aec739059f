package org.gongkai.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.GongkaiApplication;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: rooms, storeys, doors (docs/architecture.md). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {

    /** Many megabytes: gone with the class, not kept for the whole run. */
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongkai");

    private static final String[] GROUND_WITHOUT_SPRING = {
        "org.gongkai.workday..",
        "org.gongkai.statute..",
        "org.gongkai.reportform..",
        "org.gongkai.proof..",
        "org.gongkai.paper.."
    };

    private static final DescribedPredicate<JavaClass> INSIDE_A_ROOM =
            DescribedPredicate.describe("inside a room", c -> c.getPackageName().startsWith("org.gongkai."));

    @Test
    void roomsFormNoCycleUseOnlyDoorsAndImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(GongkaiApplication.class).verify();
    }

    @Test
    void everyRoomDeclaresWhomItMayImportAndIsNullMarked() {
        ApplicationModules.of(GongkaiApplication.class).forEach(room -> {
            JavaClass info = house.get(room.getBasePackage().getName() + ".package-info");
            assertThat(info.isAnnotatedWith(ApplicationModule.class))
                    .as("%s declares allowedDependencies", room.getDisplayName())
                    .isTrue();
            assertThat(info.isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", room.getDisplayName())
                    .isTrue();
        });
    }

    @Test
    void groundRoomsUseNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(GROUND_WITHOUT_SPRING)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void onlyPaperWritesTableFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gongkai.paper..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.fastexcel")
                .check(house);
    }

    @Test
    void nobodyImportsAWebPackage() {
        classes()
                .that()
                .resideInAPackage("org.gongkai.(*).web..")
                .should(onlyBeUsedInTheirOwnPackageOrByTemplates())
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void controllersNeverNameARepositoryOrSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "repositories or JDBC",
                        c -> c.isAssignableTo(Repository.class)
                                || c.getPackageName().startsWith("org.springframework.jdbc")
                                || c.getPackageName().startsWith("jakarta.persistence")))
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void entitiesAndRepositoriesStayInside() {
        classes()
                .that(DescribedPredicate.describe(
                        "are entities or repositories",
                        c -> c.isAnnotatedWith(Entity.class) || c.isAssignableTo(Repository.class)))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void timeComesFromTheClock() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> nowWithoutClock =
                DescribedPredicate.describe(
                        "now() without a Clock",
                        call -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses()
                .that(INSIDE_A_ROOM)
                .should()
                .callMethodWhere(nowWithoutClock)
                .check(house);
        noClasses()
                .that(INSIDE_A_ROOM)
                .should()
                .callConstructor(java.util.Date.class)
                .check(house);
    }

    @Test
    void factsAreRecords() {
        classes()
                .that()
                .resideInAPackage("org.gongkai..")
                .and(DescribedPredicate.describe(
                        "are facts",
                        c -> !c.isInterface()
                                && c.getAllRawInterfaces().stream()
                                        .anyMatch(i -> i.getSimpleName().endsWith("Fact"))))
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void noRoomIsAHeapOfHelpers() {
        noClasses()
                .that(INSIDE_A_ROOM)
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .check(house);
    }

    @Test
    void everyTemplateHasAPageRecordOfItsName() throws java.io.IOException {
        Path templates = Path.of("src/main/jte");
        try (var files = Files.walk(templates)) {
            assertThat(files.filter(f -> f.toString().endsWith("Page.jte"))
                            .filter(f -> !templates.relativize(f).startsWith("page"))
                            .filter(f -> {
                                String name = f.getFileName().toString().replace(".jte", "");
                                return house.stream()
                                        .noneMatch(c -> c.getSimpleName().equals(name) && c.isRecord());
                            }))
                    .isEmpty();
        }
    }

    @Test
    void controllersOpenNoTransaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .areAnnotatedWith(org.springframework.transaction.annotation.Transactional.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .allowEmptyShould(true)
                .because("a transaction belongs to the use case")
                .check(house);
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirOwnPackageOrByTemplates() {
        return new ArchCondition<>("be used by their own web package or by templates only") {
            @Override
            public void check(JavaClass web, ConditionEvents events) {
                web.getDirectDependenciesToSelf().forEach(d -> {
                    String from = d.getOriginClass().getPackageName();
                    boolean allowed = from.equals(web.getPackageName()) || from.startsWith("gg.jte.generated");
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(web, d.getDescription()));
                    }
                });
            }
        };
    }
}
