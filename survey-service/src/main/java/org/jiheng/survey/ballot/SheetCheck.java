package org.jiheng.survey.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.wave.Questionnaire;

/**
 * Checks a batch of sheets against a wave's frozen questionnaire. All or nothing: one faulty sheet refuses the batch, and
 * every fault is named. No fault repeats what a sheet answers, nor its serial.
 */
public final class SheetCheck {
    /** Characters. */
    public static final int LONGEST_SERIAL = 64;

    private final Set<String> groups;
    private final RatingsCheck ratings;
    private final Set<String> serials = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private SheetCheck(Questionnaire questionnaire) {
        this.groups = Set.copyOf(questionnaire.groups());
        this.ratings = new RatingsCheck(questionnaire);
    }

    /**
     * The sheets of a batch in their order.
     *
     * @throws BallotsRefused naming every fault of every sheet
     */
    public static List<CheckedSheet> check(Questionnaire questionnaire, List<Sheet> sheets) {
        SheetCheck check = new SheetCheck(questionnaire);
        List<CheckedSheet> checked = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            checked.add(check.checked(sheets.get(i), path(i)));
        }
        if (!check.faults.isEmpty()) {
            throw new BallotsRefused(check.faults, sheets.size());
        }
        return checked;
    }

    /** Where the sheet at that position stands in the request. */
    static String path(int position) {
        return "/ballots/" + position;
    }

    private CheckedSheet checked(Sheet sheet, String path) {
        checkSerial(sheet.serial(), path + "/serial");
        if (sheet.group() == null || !groups.contains(sheet.group())) {
            fault(path + "/group", "unknown-group", shown(sheet.group()));
        }
        Optional<Channel> channel = Channel.named(sheet.channel());
        if (channel.isEmpty()) {
            fault(path + "/channel", "unknown-channel", shown(sheet.channel()));
        } else if (channel.get().byToken()) {
            fault(path + "/channel", "channel-needs-code", sheet.channel());
        }
        String given = sheet.ratings() == null ? "" : sheet.ratings();
        byte[] packed = ratings.packed(given, path + "/ratings", faults);
        return new CheckedSheet(sheet.serial(), channel.orElse(null), new Ballot(sheet.group(), packed));
    }

    private void checkSerial(String serial, String path) {
        if (serial == null || serial.isBlank()) {
            fault(path, "serial-missing");
        } else if (serial.length() > LONGEST_SERIAL) {
            fault(path, "serial-too-long", LONGEST_SERIAL);
        } else if (serial.codePoints().anyMatch(SheetCheck::invisible)) {
            fault(path, "malformed-serial");
        } else if (!serials.add(serial)) {
            fault(path, BallotsRefused.ALREADY_COUNTED);
        }
    }

    /** "S-1" and "S-1 " would be one sheet counted twice. */
    private static boolean invisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private void fault(String path, String rule, Object... arguments) {
        faults.add(new Fault(path, rule, arguments));
    }

    private static String shown(String value) {
        return value == null ? "–" : value;
    }
}
