package duzhi.publish.input;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Project;
import java.util.Optional;

/** Cells that name a unit or a project entered on another sheet. */
final class References {

    private References() {}

    static Optional<String> unit(
            InputRow row, InputColumn column, CellReader cells, Register register, Problems problems) {
        if (cells.isBlank(row, column)) {
            return Optional.empty();
        }
        Optional<Agency> unit = register.unit(row.text(column.key()));
        if (unit.isEmpty()) {
            problems.error(
                    row.place(column.key()),
                    "单位“%s”不在“单位”表中，这一行归不到任何单位。请先在“单位”表中登记，或者改正编码",
                    "the unit '%s' is not among the units; enter it there or correct the code",
                    row.text(column.key()));
        }
        return unit.map(Agency::code);
    }

    static Optional<Project> project(
            InputRow row, InputColumn column, CellReader cells, Register register, Problems problems) {
        if (cells.isBlank(row, column)) {
            return Optional.empty();
        }
        Optional<Project> project = register.project(row.text(column.key()));
        if (project.isEmpty()) {
            problems.error(
                    row.place(column.key()),
                    "项目“%s”不在“项目”表中，这一行归不到任何项目。请先在“项目”表中登记，或者改正编码",
                    "the project '%s' is not among the projects; enter it there or correct the code",
                    row.text(column.key()));
        }
        return project;
    }
}
