/**
 * The rankings as they were: by a moment (what had been recorded by then) and by a day (what had occurred by then, as far as
 * that was known at the moment).
 */
package org.jiheng.scoring.past;
