/** Taking ballots in. */
package org.jiheng.survey.ballot.usecase;
