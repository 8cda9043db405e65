/** Writes tables as the tools do whose dumps are found with old portals, byte by byte, so that each can be read back. */
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";

export type Encoding = "utf8" | "gbk";

export interface Table {
  name: string;
  columns: string[];
  /** Columns of numbers, which some tools leave without quotes. */
  numbers?: string[];
  rows: (string | null)[][];
}

/** File names under a folder with their bytes. */
export type DumpFiles = Record<string, Buffer>;

export interface Dialect {
  name: string;
  /** It writes NULL as an empty string. */
  losesNull?: boolean;
  write: (tables: Table[], encoding: Encoding) => DumpFiles;
}

/** Bytes as a string with a character each, so that text of either encoding can be put together. */
type Bytes = string;

function bytesOf(text: string, encoding: Encoding): Bytes {
  return iconv.encode(text, encoding === "gbk" ? "gb18030" : "utf8").toString("latin1");
}

function fileOf(bytes: Bytes): Buffer {
  return Buffer.from(bytes, "latin1");
}

const escapes: Record<string, string> = {
  "\0": "\\0",
  "\n": "\\n",
  "\r": "\\r",
  "\x1a": "\\Z",
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
};

/** @param kept characters that this tool writes as they are */
function escaped(text: string, kept = ""): string {
  return text.replace(/[\p{Cc}\\'"]/gu, (character) =>
    kept.includes(character) ? character : (escapes[character] ?? character),
  );
}

function create({ name, columns, numbers = [] }: Table, encoding: Encoding, end = ";\n"): Bytes {
  const lines = columns.map(
    (column) =>
      `  \`${column}\` ${numbers.includes(column) ? "int(10) unsigned NOT NULL default '0'" : "text"}`,
  );
  const charset = encoding === "gbk" ? "gbk" : "utf8";
  return bytesOf(
    `CREATE TABLE \`${name}\` (\n${lines.join(",\n")},\n  PRIMARY KEY  (\`${columns[0]}\`),\n  KEY \`key\` (\`${columns[0]}\`,\`${columns.at(-1)}\`)\n) ENGINE=MyISAM DEFAULT CHARSET=${charset} COMMENT='表；it''s (1)'${end}`,
    encoding,
  );
}

/** Values of the rows with numbers bare, the rest in quotes by way of `quoted`. */
function rowsOf(
  { columns, numbers = [], rows }: Table,
  quoted: (text: string) => Bytes,
  bare: boolean,
): Bytes[] {
  return rows.map((row) => {
    const values = row.map((value, index) => {
      if (value === null) return bare ? "NULL" : "null";
      return bare && numbers.includes(columns[index] ?? "") ? value : `'${quoted(value)}'`;
    });
    return bare ? values.join(",") : values.join(", ");
  });
}

const list = ({ columns }: Table) => columns.map((column) => `\`${column}\``);

const byCharacters =
  (encoding: Encoding, kept = "") =>
  (text: string) =>
    bytesOf(escaped(text, kept), encoding);

const mysqldump: Dialect = {
  name: "mysqldump",
  write(tables, encoding) {
    const quoted = byCharacters(encoding);
    const parts = tables.map((table) => {
      const rows = rowsOf(table, quoted, true);
      const insert = rows.length > 0 ? `INSERT INTO \`${table.name}\` VALUES (${rows.join("),(")});\n` : "";
      return `DROP TABLE IF EXISTS \`${table.name}\`;\n/*!40101 SET @saved_cs_client     = @@character_set_client */;\n${create(table, encoding)}\nLOCK TABLES \`${table.name}\` WRITE;\n/*!40000 ALTER TABLE \`${table.name}\` DISABLE KEYS */;\n${insert}/*!40000 ALTER TABLE \`${table.name}\` ENABLE KEYS */;\nUNLOCK TABLES;\n\n`;
    });
    const names = encoding === "gbk" ? "gbk" : "utf8";
    return {
      "portal.sql": fileOf(
        `-- MySQL dump 10.13  Distrib 5.5.40\n--\n-- Host: localhost    Database: portal\n\n/*!40101 SET NAMES ${names} */;\n${parts.join("")}/*!50003 CREATE*/ /*!50017 DEFINER=\`a\`@\`b\`*/ /*!50003 TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @a = 1 */;\nDELIMITER ;;\nCREATE PROCEDURE p() BEGIN\nINSERT INTO \`nobody\` VALUES (1);\nEND ;;\nDELIMITER ;\n-- Dump completed on 2016-03-01 10:00:00\n`,
      ),
    };
  },
};

const phpMyAdmin: Dialect = {
  name: "phpMyAdmin",
  write(tables, encoding) {
    const quoted = (text: string) => bytesOf(escaped(text, "'\"").replaceAll("'", "''"), encoding);
    const parts = tables.map((table) => {
      const rows = rowsOf(table, quoted, true).map((row) => `(${row})`);
      const insert =
        rows.length > 0
          ? `INSERT INTO \`${table.name}\` (${list(table).join(", ")}) VALUES\n${rows.join(",\n")};\n`
          : "";
      return `\n-- --------------------------------------------------------\n\n--\n-- 表的结构 \`${table.name}\`\n--\n\n`
        .split("表的结构")
        .join(bytesOf("表的结构", encoding))
        .concat(create(table, encoding), "\n", insert);
    });
    return {
      "portal.sql": fileOf(
        `-- phpMyAdmin SQL Dump\n-- version 3.3.8.1\n\nSET SQL_MODE="NO_AUTO_VALUE_ON_ZERO";\n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n${parts.join("")}`,
      ),
    };
  },
};

const navicat: Dialect = {
  name: "Navicat",
  write(tables, encoding) {
    const quoted = byCharacters(encoding);
    const parts = tables.map((table) => {
      const rows = rowsOf(table, quoted, false).map(
        (row) => `INSERT INTO \`${table.name}\` VALUES (${row});\n`,
      );
      return `-- ----------------------------\n-- Table structure for \`${table.name}\`\n-- ----------------------------\nDROP TABLE IF EXISTS \`${table.name}\`;\n${create(table, encoding)}\n-- Records of ${table.name}\n${rows.join("")}\n`;
    });
    return {
      "portal.sql": fileOf(
        `/*\nNavicat MySQL Data Transfer\n\nSource Server         : it's "local"\n*/\n\nSET FOREIGN_KEY_CHECKS=0;\n\n${parts.join("")}`,
      ),
    };
  },
};

const sqlyog: Dialect = {
  name: "SQLyog",
  write(tables, encoding) {
    // Line ends stay as they are.
    const quoted = byCharacters(encoding, "\r\n");
    const parts = tables.map((table) => {
      const rows = rowsOf(table, quoted, true);
      const columns = list(table).join(",");
      const insert =
        rows.length > 0 ? `insert  into \`${table.name}\`(${columns}) values (${rows.join("),(")});\n` : "";
      return `/*Table structure for table \`${table.name}\` */\n\n${create(table, encoding)}\n/*Data for the table \`${table.name}\` */\n\n${insert}\n`;
    });
    return {
      "portal.sql": fileOf(
        `/*\nSQLyog Ultimate v11.24 (32 bit)\nMySQL - 5.5.40 : Database - portal\n*/\n/*!40101 SET NAMES ${encoding === "gbk" ? "gbk" : "utf8"} */;\n\n/*!40101 SET SQL_MODE=''*/;\n${parts.join("")}`,
      ),
    };
  },
};

/** PHP's `addslashes` knows nothing of characters. */
const addslashes = (bytes: Bytes) => escaped(bytes, "\r\n\x1a");

/** `dede/sys_data_done.php`: a file for the structure and files of about two megabytes for each table. */
const dedecms: Dialect = {
  name: "DedeCMS",
  losesNull: true,
  write(tables, encoding) {
    const files: DumpFiles = {
      "1f0c9a6b_tables_struct.txt": fileOf(
        tables
          .map((table) => `DROP TABLE IF EXISTS \`${table.name}\`;\r\n${create(table, encoding, ";\r\n")}`)
          .join(""),
      ),
    };
    for (const { name, rows } of tables) {
      const half = Math.ceil(rows.length / 2);
      [rows.slice(0, half), rows.slice(half)].forEach((part, index) => {
        const lines = part.map((row) => {
          const values = row.map((value) => {
            const bytes = addslashes(bytesOf(value ?? "", encoding));
            return `'${bytes.replaceAll("\r", "\\r").replaceAll("\n", "\\n")}'`;
          });
          return `INSERT INTO \`${name}\` VALUES(${values.join(",")});\r\n`;
        });
        files[`${name}_${index * half}_8d3e.txt`] = fileOf(lines.join(""));
      });
    }
    return files;
  },
};

/** A PHP file a table or more; backslashes and dollar signs are escaped once more for PHP. */
const empireBak: Dialect = {
  name: "EmpireBak",
  write(tables, encoding) {
    const charset = encoding === "gbk" ? "gbk" : "utf8";
    const quoted = (text: string) =>
      escaped(bytesOf(text, encoding))
        .replaceAll("\\'", "''")
        .replaceAll("\\\\", "\\\\\\\\")
        .replaceAll("$", "\\$");
    return Object.fromEntries(
      tables.map((table) => {
        const rows = table.rows.map((row) => {
          const values = row.map((value) => (value === null ? "NULL" : `'${quoted(value)}'`));
          return `E_D("replace into \`${table.name}\` values(${values.join(",")});");\n`;
        });
        return [
          `${table.name}_1.php`,
          fileOf(
            `<?php\n@include("../../inc/header.php");\n\n/*\n\t\tSoftName : EmpireBak Version 2010\n*/\n\nDoSetDbChar('${charset}');\nE_D("DROP TABLE IF EXISTS \`${table.name}\`;");\nE_C("${create(table, encoding, "")}");\n${rows.join("")}\n@include("../../inc/footer.php");\n?>`,
          ),
        ];
      }),
    );
  },
};

export const dialects: Dialect[] = [mysqldump, phpMyAdmin, navicat, sqlyog, dedecms, empireBak];

export function gzipped(files: DumpFiles): DumpFiles {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name}.gz`, gzipSync(bytes)]));
}
