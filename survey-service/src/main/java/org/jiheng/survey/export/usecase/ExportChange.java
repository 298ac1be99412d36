package org.jiheng.survey.export.usecase;

import org.jiheng.survey.export.BallotExport;

/** An export as the audit log keeps it. */
record ExportChange(String state) {
    static ExportChange of(BallotExport export) {
        return new ExportChange(export.state().name());
    }

    static String subject(BallotExport export) {
        return export.wave().cycle() + "/waves/" + export.wave().wave() + "/ballot-exports/" + export.id();
    }
}
