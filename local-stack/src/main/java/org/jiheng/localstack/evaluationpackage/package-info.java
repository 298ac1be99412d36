/** The evaluation package: a folder that holds a whole cycle. It is read and checked whole before anything is made of it. */
package org.jiheng.localstack.evaluationpackage;
