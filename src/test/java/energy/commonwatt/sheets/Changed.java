package energy.commonwatt.sheets;

import java.util.List;

/** The sample sheet with one thing stated otherwise. */
final class Changed {

    private static final SheetContent SAMPLE = DemoSheet.content();

    private Changed() {
    }

    static SheetContent head(SheetHead head) {
        return new SheetContent(head, SAMPLE.owner(), SAMPLE.plant(), SAMPLE.conditions(), SAMPLE.risks(), SAMPLE.rights(),
                SAMPLE.loan(), SAMPLE.redress());
    }

    static SheetContent owner(ProjectOwner owner) {
        return new SheetContent(SAMPLE.head(), owner, SAMPLE.plant(), SAMPLE.conditions(), SAMPLE.risks(), SAMPLE.rights(),
                SAMPLE.loan(), SAMPLE.redress());
    }

    static SheetContent plant(PlantProject plant) {
        return new SheetContent(SAMPLE.head(), SAMPLE.owner(), plant, SAMPLE.conditions(), SAMPLE.risks(), SAMPLE.rights(),
                SAMPLE.loan(), SAMPLE.redress());
    }

    static SheetContent budget(List<PlantProject.BudgetLine> budget) {
        PlantProject it = SAMPLE.plant();
        return plant(
                new PlantProject(it.description(), it.technology(), it.location(), it.peakWatts(), it.expectedYield(), budget,
                        it.milestones(), it.gridConnection(), it.permits(), it.revenueBasis()));
    }

    static SheetContent risks(List<RiskFactor> risks) {
        return new SheetContent(SAMPLE.head(), SAMPLE.owner(), SAMPLE.plant(), SAMPLE.conditions(), risks, SAMPLE.rights(),
                SAMPLE.loan(), SAMPLE.redress());
    }

    static SheetContent redress(Redress redress) {
        return new SheetContent(SAMPLE.head(), SAMPLE.owner(), SAMPLE.plant(), SAMPLE.conditions(), SAMPLE.risks(),
                SAMPLE.rights(), SAMPLE.loan(), redress);
    }
}
