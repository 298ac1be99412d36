/** What resources of evidence share. */
package org.jiheng.inspection.evidence.api;
