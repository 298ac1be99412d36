/** What this service closes a cycle with: how many standings it published of it and which, and what is not decided yet. */
package org.jiheng.survey.closing;
