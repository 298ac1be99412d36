package org.jiheng.kit.calendar.entry;

import jakarta.enterprise.context.RequestScoped;

/** Whether anything was entered back in this request; the audit log says so of what the request changed. */
@RequestScoped
public class BackEntry {
    private boolean made;

    public boolean made() {
        return made;
    }

    void make() {
        made = true;
    }
}
