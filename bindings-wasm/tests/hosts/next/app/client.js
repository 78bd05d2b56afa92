"use client";
import { useEffect, useState } from "react";
import { asked } from "../asked.js";

export function Client() {
  const [said, setSaid] = useState("");
  useEffect(() => {
    asked().then(setSaid, (error) => setSaid(String(error.cause ?? error)));
  }, []);
  return <pre id="client">{said}</pre>;
}
