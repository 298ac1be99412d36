/** Ballots 选票: what a sheet must look like, and the packed value that is kept of it. */
package org.jiheng.survey.ballot;
