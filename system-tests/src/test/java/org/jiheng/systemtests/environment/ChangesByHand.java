package org.jiheng.systemtests.environment;

/** What whoever owns the databases can do to one cycle, and no service lets anybody do. */
public final class ChangesByHand {
    private final RunningSystem system;
    private final String cycle;

    public ChangesByHand(RunningSystem system, String cycle) {
        this.system = system;
        this.cycle = cycle;
    }

    /** One bit of what a unit sealed; done twice, it is as it was sealed. */
    public void changeUnderSeal(String unit) {
        system.indicators()
                .database()
                .changeByHand(
                        "sealed_submission",
                        "UPDATE sealed_submission SET file = set_byte(file, 200, get_byte(file, 200) # 1)"
                                + ofTheCycle() + " AND unit = '" + unit + "'");
    }

    public void putIntoTier(String unit, String tier) {
        system.indicators()
                .database()
                .changeByHand(
                        "unit", "UPDATE unit SET tier = '" + tier + "'" + ofTheCycle() + " AND unit = '" + unit + "'");
    }

    /** Whatever is published afterwards takes nothing off any more. */
    public void takeLedgerAway() {
        takeAway("ledger_head", "content, signature");
        takeAway("ledger_entry", "content, hash");
    }

    /** The entries, as nobody signed them. */
    public void putEntriesBack() {
        putBack("ledger_entry", "content, hash");
    }

    public void putHeadsBack() {
        putBack("ledger_head", "content, signature");
    }

    /**
     * The last entry is another one, and its hash follows from it and those before: only the signed head still says what it was.
     * Done twice, it is as it was signed.
     */
    public void changeUnderTheHead() {
        String another = "replace(content::text, content ->> 'id',"
                + " translate(content ->> 'id', '0123456789abcdef', 'fedcba9876543210'))::json";
        String before = "coalesce((SELECT hash FROM ledger_entry AS earlier"
                + " WHERE earlier.cycle = entry.cycle AND earlier.number = entry.number - 1),"
                + " sha256(convert_to('jiheng deduction ledger ' || entry.cycle, 'UTF8')))";
        system.inspection()
                .database()
                .execute("ALTER TABLE ledger_entry DISABLE TRIGGER ALL;"
                        + "UPDATE ledger_entry AS entry SET content = another.content,"
                        + " hash = sha256(" + before + " || sha256(convert_to(another.content::text, 'UTF8')))"
                        + " FROM (SELECT number, " + another + " AS content FROM ledger_entry" + ofTheCycle()
                        + " ORDER BY number DESC LIMIT 1) AS another"
                        + ofTheCycle() + " AND entry.number = another.number;"
                        + "ALTER TABLE ledger_entry ENABLE TRIGGER ALL");
    }

    private void takeAway(String table, String columns) {
        changeInInspection(
                table,
                "CREATE TABLE kept_" + table + " AS SELECT " + columns + " FROM " + table + ofTheCycle()
                        + ";DELETE FROM " + table + ofTheCycle());
    }

    private void putBack(String table, String columns) {
        changeInInspection(
                table,
                "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM kept_" + table
                        + ";DROP TABLE kept_" + table);
    }

    private void changeInInspection(String table, String sql) {
        system.inspection().database().changeByHand(table, sql);
    }

    /** Scoring's copy of a unit: not its facts, only what says that there is such a unit. */
    public void forgetInScoring(String unit) {
        system.scoring()
                .database()
                .changeByHand(
                        "taken_standing",
                        "DELETE FROM taken_standing WHERE topic = 'jiheng.units.v1' AND subject = '" + cycle + "/"
                                + unit + "'");
    }

    private String ofTheCycle() {
        return " WHERE cycle = '" + cycle + "'";
    }
}
