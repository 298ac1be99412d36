/** Where good practices are kept. */
package org.jiheng.scoring.analysis.persistence;
